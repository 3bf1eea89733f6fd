// Diagrams as pictures: drawn when wanted, by source and theme, and kept as long as there is room.

import { computed, signal } from '../lib/ui.js';
import { drawDiagram } from '../lib/diagram-frame.js';
import { personal, whenForgotten } from '../lib/personal.js';
import { cleanSvg } from '../lib/svg.js';
import { language } from '../i18n/index.js';
import { hasOwnColours, lineOf, SOURCE_MAX } from '../model/diagrams.js';
import { base } from './connection.js';
import { settings } from './settings.js';

/** @import { Svg } from '../lib/svg.js' */
/** @import { Signal } from '../lib/ui.js' */

/** @typedef {Svg & { url: string }} Picture */
/** @typedef {{ error: 'source' | 'late' | 'large' | 'long' | 'unreachable', message?: string,
 *   line?: number | null }} Failure */
/** @typedef {{ value: Signal<Picture | Failure | null>, holders: number, waits: boolean }} Entry */

/** More than are ever in view at once; those in view are kept in any case. */
const PICTURES_MAX = 60;
/** Of all together. */
const CHARS_MAX = 16_000_000;
const SIZES_MAX = 1_000;

/** By theme and source; the first is the one that nobody has looked at for longest.
 * @type {Map<string, Entry>} */
const entries = new Map();
/** Also of pictures that are gone. @type {Map<string, { width: number, height: number }>} */
const sizes = new Map();

const dusk = matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = signal(dusk.matches);
dusk.addEventListener('change', () => {
  systemIsDark.value = dusk.matches;
});
const isDark = computed(() => {
  const { theme } = settings.value;
  return theme === 'system' ? systemIsDark.value : theme === 'dark';
});

/** Whether it is drawn in light colours on dark ground. @param {string} source */
export const isDrawnDark = (source) => isDark.value && !hasOwnColours(source);

/**
 * The picture of a diagram, which is not drawn before somebody holds it.
 * @param {string} source @param {boolean} dark @returns {Entry}
 */
export function pictureOf(source, dark) {
  const key = `${dark ? 'dark' : 'light'} ${source}`;
  const entry = entries.get(key) ?? { value: signal(null), holders: 0, waits: false };
  entries.delete(key);
  entries.set(key, entry);
  for (const [old, { value, holders, waits }] of entries) {
    if (entries.size <= PICTURES_MAX && charsKept() <= CHARS_MAX) break;
    if (holders > 0 || waits || old === key) continue;
    entries.delete(old);
    const picture = value.peek();
    if (picture && 'url' in picture) URL.revokeObjectURL(picture.url);
  }
  return entry;
}

function charsKept() {
  let sum = 0;
  for (const { value } of entries.values()) {
    const picture = value.peek();
    if (picture && 'url' in picture) sum += picture.svg.length;
  }
  return sum;
}

/**
 * Has it drawn, and keeps it for as long as somebody shows it.
 * @param {Entry} entry @param {string} source @param {boolean} dark @returns {() => void} no longer
 */
export function holdPicture(entry, source, dark) {
  entry.holders += 1;
  const found = entry.value.peek();
  const again = !found || ('error' in found && found.error === 'unreachable');
  if (again && !entry.waits) void draw(entry, source, dark);
  return () => {
    entry.holders -= 1;
  };
}

/** Has it drawn once more, after a failure. @param {string} source @param {boolean} dark */
export function retryPicture(source, dark) {
  const entry = pictureOf(source, dark);
  if (entry.waits) return;
  entry.value.value = null;
  void draw(entry, source, dark);
}

/** @param {Entry} entry @param {string} source @param {boolean} dark */
async function draw(entry, source, dark) {
  if (source.length > SOURCE_MAX) {
    entry.value.value = { error: 'long' };
    return;
  }
  entry.waits = true;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font').trim();
  const wish = { source, dark, family, language: language.peek() };
  const answer = await drawDiagram(base.peek(), wish, () => entry.holders > 0);
  entry.waits = false;
  if (answer) entry.value.value = asPicture(answer, source);
}

/** @param {import('../lib/diagram-frame.js').Answer} answer @param {string} source
 * @returns {Picture | Failure} */
function asPicture(answer, source) {
  if ('error' in answer)
    return answer.error === 'source' ? { ...answer, line: lineOf(source, answer.line) } : answer;
  const picture = cleanSvg(answer.svg);
  if (!picture) return { error: 'large' };
  const { width, height } = picture;
  if (sizes.size >= SIZES_MAX) sizes.clear();
  sizes.set(source, { width, height });
  const url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
  return { ...picture, url };
}

/** How large it was when it was drawn last. @param {string} source */
export const sizeOf = (source) => sizes.get(source) ?? null;

/** The picture in dark colours for light ground, as it is saved. @param {string} source
 * @returns {Promise<Picture | Failure>} */
export function lightPicture(source) {
  const entry = pictureOf(source, false);
  const release = holdPicture(entry, source, false);
  return new Promise((done) => {
    let told = false;
    const stop = entry.value.subscribe((found) => {
      if (!found || told) return;
      told = true;
      release();
      done(found);
      queueMicrotask(() => stop());
    });
  });
}

/** The one that is open over the page. */
export const enlarged = personal(
  /** @type {{ source: string, name: string | null } | null} */ (null),
);

whenForgotten(() => {
  for (const { value } of entries.values()) {
    const picture = value.peek();
    if (picture && 'url' in picture) URL.revokeObjectURL(picture.url);
  }
  entries.clear();
  sizes.clear();
});
