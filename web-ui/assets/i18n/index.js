// Every string a person reads comes from here: `t('key', { values })`.

import { signal } from '../lib/ui.js';
import { en } from './en.js';
import { ja } from './ja.js';

/** @typedef {'ja' | 'en'} Language */
/** @typedef {string | { one: string, other: string }} Text */

/** @type {Record<Language, Record<string, Text>>} */
const TABLES = { ja, en };

/** @returns {Language} */
export function browserLanguage() {
  return navigator.languages?.find((tag) => /^(ja|en)\b/.test(tag))?.startsWith('ja') ? 'ja' : 'en';
}

/** The language in force. @type {import('../lib/ui.js').Signal<Language>} */
export const language = signal(browserLanguage());

/**
 * @param {string} key @param {Record<string, string | number>} [values]
 *   `{name}` in the text is replaced by its value; `count` also chooses the plural form
 * @returns {string}
 */
export function t(key, values) {
  const text = TABLES[language.value][key] ?? TABLES.en[key];
  if (text === undefined) return key;
  if (!values) return typeof text === 'string' ? text : text.other;
  const form = typeof text === 'string' ? text : text[values.count === 1 ? 'one' : 'other'];
  return form.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
