// Times as the reader sees them: own zone, own language.

import { language } from '../i18n/index.js';

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} name @param {Intl.DateTimeFormatOptions} options */
function format(name, options) {
  const key = `${language.value}/${name}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language.value === 'ja' ? 'ja-JP' : 'en-GB', options);
    formats.set(key, found);
  }
  return found;
}

/** 14:31 @param {string} at */
export const clock = (at) =>
  format('clock', { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** 14:31:07 @param {string} at */
export const clockSeconds = (at) =>
  format('seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at));

/** Full date and time, for titles. @param {string} at */
export const full = (at) =>
  format('full', { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(at));

/** Short date and time. @param {string} at */
export const short = (at) =>
  format('short', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** The reader's calendar day, for grouping only. @param {string} at */
export function dayKey(at) {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** @param {string} at */
export function dayLabel(at) {
  const date = new Date(at);
  const sameYear = date.getFullYear() === new Date().getFullYear();
  return format(sameYear ? 'day' : 'day-year', {
    weekday: language.value === 'ja' ? 'short' : 'long',
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** Today: the time; this week and before: with the date. @param {string} at */
export const brief = (at) =>
  dayKey(at) === dayKey(new Date().toISOString()) ? clock(at) : short(at);

const STEPS = /** @type {const} */ ([
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]);

/** "3 minutes ago", "in 12 seconds". @param {string} at @param {number} [now] */
export function relative(at, now = Date.now()) {
  const gap = Date.parse(at) - now;
  const words = new Intl.RelativeTimeFormat(language.value, { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(gap) >= size) return words.format(Math.round(gap / size), unit);
  }
  return words.format(0, 'second');
}
