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

/** Midnight, in the reader's zone, of a day as a date field gives it. @param {string} day */
export function startOfDay(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}
