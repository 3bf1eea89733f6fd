// Pictures that are made of text (SVG): what in them would run or ask somebody is taken out. As a picture
// in a page they can do neither; what is saved is opened who knows where.
//
// Read here and not by the browser, which applies the page's policy to the styles of whatever it reads.
// Only the plain form is taken that browsers write: tags with values in double quotes, and text.

/** @typedef {{ svg: string, width: number, height: number, title: string, text: string }} Svg */

/** No picture needs more, and what shows it is asked for so many points. */
const SIDE_MAX = 30_000;
const TOLD_MAX = 500;

const TOKEN = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w.:-]+)="([^"]*)"/g;
const FORBIDDEN =
  /^(script|iframe|frame|frameset|object|embed|applet|link|meta|base|form|input|button|select|textarea|video|audio|source|track|animate\w*|set|handler|listener|portal|template|param)$/i;
const PICTURES = /^(image|img|feimage)$/i;
const ADDRESSES =
  /^(href|src|srcset|action|formaction|poster|data|ping|background|codebase|base)$/i;
const PIXELS = /^data:image\/(png|jpeg|gif|webp);base64,[\w+/=]*$/i;
const NAMED = /** @type {Record<string, string>} */ ({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
});

/**
 * The picture without what does not belong into one, and its size.
 * @param {string} source @returns {Svg | null} null: it is none
 */
export function cleanSvg(source) {
  /** Open elements, by name; what is in a forbidden one is left out. @type {string[]} */
  const open = [];
  let left_out = 0;
  let box = [0, 0, 0, 0];
  const told = { title: '', desc: '' };
  let result = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found) return null;
    const [, closes, name, attributes, alone, text] = found;
    const inner = open[open.length - 1];
    if (text !== undefined) {
      const plain = decoded(text);
      if (plain === null || (open.length === 0 && plain.trim() !== '')) return null;
      if (left_out > 0 || open.length === 0) continue;
      if (open.length === 2 && (inner === 'title' || inner === 'desc')) told[inner] += plain;
      result += encoded(localOf(inner) === 'style' ? withoutAddresses(plain) : plain);
    } else if (closes) {
      if (inner !== name || attributes !== '' || alone) return null;
      open.pop();
      if (left_out > 0) left_out -= 1;
      else result += `</${name}>`;
    } else {
      if (open.length === 0 && (at > 0 || name !== 'svg')) return null;
      if (!alone) open.push(name);
      const skip = left_out > 0 || FORBIDDEN.test(localOf(name));
      if (skip && !alone) left_out += 1;
      const kept = attributesOf(name, attributes);
      if (kept === null) return null;
      if (skip) continue;
      if (at === 0) {
        box = (kept.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
        kept.set('width', String(Math.ceil(box[2]))).set('height', String(Math.ceil(box[3])));
        kept.delete('style');
      }
      const written = [...kept].map(([key, value]) => ` ${key}="${encoded(value)}"`);
      result += `<${name}${written.join('')}${alone && '/'}>`;
    }
  }
  const [, , width, height] = box.map(Math.ceil);
  const fits = width > 0 && height > 0 && width <= SIDE_MAX && height <= SIDE_MAX;
  if (open.length > 0 || !fits) return null;
  const [title, more] = [told.title, told.desc].map((one) => one.trim().slice(0, TOLD_MAX));
  return { svg: result, width, height, title, text: more };
}

/** @param {string} name */
const localOf = (name) => name.toLowerCase().replace(/^.*:/, '');

/** Those that may stay. @param {string} element @param {string} text
 * @returns {Map<string, string> | null} null: they are not well formed */
function attributesOf(element, text) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  for (const [, name, written] of text.matchAll(ATTRIBUTE)) {
    const value = decoded(written);
    if (value === null || kept.has(name)) return null;
    if (/^on/i.test(localOf(name)) || !isHarmless(element, name, value)) continue;
    kept.set(name, /[(\\]/.test(value) ? withoutAddresses(value) : value);
  }
  return kept;
}

/** @param {string} element @param {string} name @param {string} value */
function isHarmless(element, name, value) {
  const local = localOf(name);
  if (!ADDRESSES.test(local) || /^#/.test(value)) return true;
  return PICTURES.test(localOf(element)) && local !== 'srcset' && PIXELS.test(value);
}

/** Styles that name nothing outside of the picture. Escapes would hide what they name.
 * @param {string} style */
export const withoutAddresses = (style) =>
  style
    .replaceAll('\\', '')
    .replace(/@import[^;]*;?/gi, '')
    .replace(/[\w-]*(?:url|image-set|cross-fade|src|image)\(\s*(?!["']?#)[^)]*\)?/gi, 'none');

/** @param {string} text @returns {string | null} null: it names a letter that nobody knows */
function decoded(text) {
  let known = true;
  const plain = text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+))?;?/gi, (whole, ten, hex, name) => {
    const code = ten ? Number(ten) : parseInt(hex ?? '', 16);
    const letter = name ? NAMED[name] : code > 0 && code < 0x11_0000 && String.fromCodePoint(code);
    if (!letter || !whole.endsWith(';')) known = false;
    return letter || '';
  });
  return known ? plain : null;
}

/** @param {string} text */
const encoded = (text) =>
  text.replace(
    /[&<>"]/g,
    (letter) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[letter] ?? 'quot'};`,
  );
