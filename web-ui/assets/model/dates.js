// Places in a history by time: ids start with their time, so any time has an id-shaped place.

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const ID_LENGTH = 26;

/** The smallest id of a millisecond. @param {number} ms @returns {string} */
export function firstIdAt(ms) {
  let left = Math.max(0, Math.floor(ms));
  let text = '';
  while (text.length < TIME_LENGTH) {
    text = DIGITS[left % 32] + text;
    left = Math.floor(left / 32);
  }
  return text.padEnd(ID_LENGTH, '0');
}

/**
 * When a day begins, as a date field gives it; where midnight is left out, with what comes after it.
 * @param {string} day
 * @param {(ms: number) => number} offsetMinutes  by which the reader's clock is before that of UTC
 */
export function startOfDay(day, offsetMinutes) {
  const [year, month, date] = day.split('-').map(Number);
  const shown = Date.UTC(year, month - 1, date);
  // That of about then is told first: clocks may be set in between.
  const near = shown - offsetMinutes(shown) * 60_000;
  return shown - offsetMinutes(near) * 60_000;
}
