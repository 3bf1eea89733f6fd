// Which emoji this device can draw. One that its font lacks would be an empty cell, a box, or the
// parts of a sequence side by side.

const FONT_PX = 20;
const CELL_PX = 32;
const PER_LINE = 48;
/** Wider than one picture by so much, a sequence fell apart. */
const PARTS = 1.5;
/** No emoji is of this colour alone: what is, was drawn as a sign of text. */
const INK = [255, 0, 254];
const KNOWN = '😀';

/**
 * @param {string[]} emoji @returns {boolean[]} true where this device can't be asked, either
 */
export function drawable(emoji) {
  const all = [KNOWN, ...emoji];
  const lines = Math.ceil(all.length / PER_LINE);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [PER_LINE * CELL_PX, lines * CELL_PX];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return emoji.map(() => true);
  const fonts = getComputedStyle(document.body).getPropertyValue('--font-emoji');
  context.font = `${FONT_PX}px ${fonts.replace(/\s+/g, ' ')}`;
  context.fillStyle = `rgb(${INK.join(' ')})`;
  context.textBaseline = 'middle';
  const widest = context.measureText(KNOWN).width * PARTS;
  const fits = all.map((one) => context.measureText(one).width <= widest);
  all.forEach((one, index) => {
    if (fits[index]) context.fillText(one, left(index), top(index) + CELL_PX / 2);
  });
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const seen = all.map((_, index) => look(data, canvas.width, left(index), top(index)));
  // Without a font in colours, emoji are signs of text, too.
  const wanted = seen[0] === 'picture' ? ['picture'] : ['picture', 'sign'];
  const drawn = all.map((_, index) => fits[index] && wanted.includes(seen[index]));
  return drawn[0] ? drawn.slice(1) : emoji.map(() => true);
}

const left = (/** @type {number} */ index) => (index % PER_LINE) * CELL_PX;
const top = (/** @type {number} */ index) => Math.floor(index / PER_LINE) * CELL_PX;

/**
 * What stands in a cell.
 * @param {Uint8ClampedArray} data @param {number} width @param {number} x @param {number} y
 * @returns {'nothing' | 'sign' | 'picture'}
 */
function look(data, width, x, y) {
  let painted = false;
  for (let row = y; row < y + CELL_PX; row += 1) {
    for (let at = (row * width + x) * 4; at < (row * width + x + CELL_PX) * 4; at += 4) {
      // What is nearly transparent has lost its colour by rounding.
      if (data[at + 3] < 64) continue;
      painted = true;
      if (INK.some((value, part) => Math.abs(data[at + part] - value) > 16)) return 'picture';
    }
  }
  return painted ? 'sign' : 'nothing';
}
