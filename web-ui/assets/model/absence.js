// What people say of their being there, and when it ends.

/** @typedef {{ state: 'online' | 'away' | 'do_not_disturb', note: string | null,
 *   until: string | null }} Absence */

/** Ends that can be chosen: one of these, or a time of one's own. */
export const ENDS = /** @type {const} */ (['hour', 'today', 'tomorrow', 'week', 'at', 'none']);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * The instant that a clock in a zone shows, as fields for date and time give it.
 * @param {string} text  2026-11-30T14:31
 * @param {(ms: number) => number} offsetMinutes  by which that clock is before that of UTC
 */
export function instantOf(text, offsetMinutes) {
  const shown = Date.parse(`${text}Z`);
  // That of about then is told first: clocks may be set in between.
  const near = shown - offsetMinutes(shown) * 60_000;
  return shown - offsetMinutes(near) * 60_000;
}

/** The same the other way round, to the minute. @param {number} ms
 * @param {(ms: number) => number} offsetMinutes */
export const shownAt = (ms, offsetMinutes) =>
  new Date(ms + offsetMinutes(ms) * 60_000).toISOString().slice(0, 16);

/**
 * When something ends that was chosen now; a day's last minute is 23:59 of the reader's clock, which
 * everybody reads as that day. Null: when it is taken back.
 * @param {string} end  of `ENDS`
 * @param {string} at  the time of one's own, as its field gives it
 * @param {number} now
 * @param {(ms: number) => number} offsetMinutes
 * @returns {string | null}
 */
export function endOf(end, at, now, offsetMinutes) {
  const lastOf = (/** @type {number} */ days) => {
    const day = shownAt(now, offsetMinutes).slice(0, 10);
    const later = new Date(Date.parse(`${day}T23:59Z`) + days * DAY_MS).toISOString();
    // Chosen in that very minute, it is still to come.
    return Math.max(instantOf(later.slice(0, 16), offsetMinutes), now + MINUTE_MS);
  };
  const text = (/** @type {number} */ ms) => new Date(ms).toISOString();
  if (end === 'hour') return text(now + HOUR_MS);
  if (end === 'today') return text(lastOf(0));
  if (end === 'tomorrow') return text(lastOf(1));
  if (end === 'week') return text(lastOf(daysLeft(now, offsetMinutes)));
  return end === 'at' && at !== '' ? text(instantOf(at, offsetMinutes)) : null;
}

/** Until Sunday. @param {number} now @param {(ms: number) => number} offsetMinutes */
function daysLeft(now, offsetMinutes) {
  const weekday = new Date(now + offsetMinutes(now) * 60_000).getUTCDay();
  return (7 - weekday) % 7;
}
