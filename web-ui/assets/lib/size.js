// Amounts of bytes, as people read them.

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** @param {number} bytes @param {string} language */
export function sizeText(bytes, language) {
  let value = bytes;
  let unit = 0;
  // What would be rounded to 1,024 is one of the next unit.
  while (value >= 1023.5 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = value < 9.95 && unit > 0 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  return `${number.format(value)} ${UNITS[unit]}`;
}
