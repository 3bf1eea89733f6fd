// Every string a person reads comes from here: `t('key', { values })`.

import { signal } from '../lib/ui.js';

/** @typedef {'ja' | 'en'} Language */
/** @typedef {string | { one: string, other: string }} Text */

/**
 * Each language is a file of its own, fetched when somebody reads it. In the pack that holds what the
 * first page may show, and a second one the rest.
 */
const FILES = {
  ja: {
    first: () => import('./ja.js').then((file) => file.ja),
    rest: () => import('./ja-rest.js').then((file) => file.rest),
  },
  en: {
    first: () => import('./en.js').then((file) => file.en),
    rest: () => import('./en-rest.js').then((file) => file.rest),
  },
};

/** @type {Partial<Record<Language, Record<string, Text>>>} */
const tables = {};
/** Languages all of whose texts are here. @type {Set<Language>} */
const whole = new Set();
/** Whether more is shown than the first page. */
let beyondFirst = false;
/** @type {Language | null} */
let wanted = null;

/** @returns {Language} */
export function browserLanguage() {
  return navigator.languages?.find((tag) => /^(ja|en)\b/.test(tag))?.startsWith('ja') ? 'ja' : 'en';
}

/** The language in force. @type {import('../lib/ui.js').Signal<Language>} */
export const language = signal(browserLanguage());

/**
 * Puts a language into force, once its texts are here; until then the one before stays.
 * @param {Language} chosen
 */
export async function speak(chosen) {
  wanted = chosen;
  await fetchTexts(chosen);
  if (wanted === chosen) language.value = chosen;
}

/** @param {Language} one */
async function fetchTexts(one) {
  tables[one] ??= await FILES[one].first();
  if (!beyondFirst || whole.has(one)) return;
  const rest = await FILES[one].rest();
  tables[one] = { ...tables[one], ...rest };
  whole.add(one);
}

/** What parts of the page show that are fetched late, in the language in force and those to come. */
export async function fetchRestOfTexts() {
  beyondFirst = true;
  const before = language.peek();
  await fetchTexts(before);
  // Another was chosen meanwhile, before it was known that more is needed.
  if (language.peek() !== before) await fetchTexts(language.peek());
}

/** Every language, as a whole. */
export function fetchLanguages() {
  beyondFirst = true;
  return Promise.all([fetchTexts('ja'), fetchTexts('en')]);
}

/**
 * @param {string} key @param {Record<string, string | number>} [values]
 *   `{name}` in the text is replaced by its value; `count` also chooses the plural form
 * @returns {string}
 */
export function t(key, values) {
  const text = tables[language.value]?.[key];
  if (text === undefined) return key;
  if (!values) return typeof text === 'string' ? text : text.other;
  const form = typeof text === 'string' ? text : text[values.count === 1 ? 'one' : 'other'];
  return form.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
