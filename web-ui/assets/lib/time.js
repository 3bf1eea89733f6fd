// Times as the reader sees them: own zone, own language.

import { language } from '../i18n/index.js';
import { computed, signal } from './ui.js';
import { isKnown, offsetIn } from './zone.js';

/** The zone that the reader has chosen; null: that of the device. */
export const zone = signal(/** @type {string | null} */ (null));

/** What of it this browser can show. */
const known = computed(() => (zone.value !== null && isKnown(zone.value) ? zone.value : null));

/** Minutes by which the reader's clock is before that of UTC. @param {number} ms */
export const offsetMinutes = (ms) =>
  known.value === null ? -new Date(ms).getTimezoneOffset() : offsetIn(ms, known.value);

/** What the reader's clock shows, as a date of UTC. @param {string} at */
export function wall(at) {
  const ms = Date.parse(at);
  return new Date(ms + offsetMinutes(ms) * 60_000);
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} name @param {Intl.DateTimeFormatOptions} options */
function format(name, options) {
  const key = `${language.value}/${known.value ?? ''}/${name}`;
  let found = formats.get(key);
  if (!found) {
    const locale = language.value === 'ja' ? 'ja-JP' : 'en-GB';
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: known.value ?? undefined });
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
  const date = wall(at);
  return `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
}

/** 2026/11/30 14:31, for texts that go elsewhere. @param {string} at */
export const minute = (at) =>
  format('minute', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));

/** Today and yesterday by name, with the date, for a page may stay open. @param {string} at */
export function dayLabel(at) {
  const days = daysAgo(at);
  if (days !== 0 && days !== 1) return dateOf(at);
  const word = new Intl.RelativeTimeFormat(language.value, { numeric: 'auto' }).format(
    -days,
    'day',
  );
  const name = word.charAt(0).toLocaleUpperCase(language.value) + word.slice(1);
  return `${name} · ${dateOf(at)}`;
}

/** Midnights between then and now, in the reader's zone. @param {string} at */
function daysAgo(at) {
  const day = (/** @type {string} */ time) => Math.floor(wall(time).getTime() / 86_400_000);
  return day(new Date().toISOString()) - day(at);
}

/** @param {string} at */
function dateOf(at) {
  const now = wall(new Date().toISOString());
  const sameYear = wall(at).getUTCFullYear() === now.getUTCFullYear();
  return format(sameYear ? 'day' : 'day-year', {
    weekday: language.value === 'ja' ? 'short' : 'long',
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(at));
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
  // In Japanese a figure and its unit stand together, as everywhere else on the page.
  const told = (/** @type {number} */ count, /** @type {Intl.RelativeTimeFormatUnit} */ unit) => {
    const text = words.format(count, unit);
    return language.value === 'ja' ? text.replace(/(\d) /g, '$1') : text;
  };
  for (const [unit, size] of STEPS) {
    if (Math.abs(gap) >= size) return told(Math.round(gap / size), unit);
  }
  return told(0, 'second');
}

/** How long something is: "3 hours". @param {number} seconds */
export function span(seconds) {
  const locale = language.value === 'ja' ? 'ja-JP' : 'en-GB';
  const step = STEPS.find(([, size]) => seconds * 1000 >= size);
  const [unit, size] = step ?? ['second', 1000];
  const words = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return words.format(Math.round((seconds * 1000) / size));
}
