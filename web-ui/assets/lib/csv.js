// Tables as text: what stands between commas, tabs or semicolons.

/** Longer ones in quotes are none: somewhere a quote was not closed. */
const QUOTED_MAX = 20_000;
/** That much tells what stands between the cells. */
const SNIFFED_CHARS = 8_000;
const SNIFFED_ROWS = 10;
/** Every cell beyond counts, but is not kept. */
export const COLUMNS_MAX = 60;

/** @typedef {{ rows: string[][], columns: number }} Table
 *   `rows`: each with its first cells; `columns`: how many the longest has */

/**
 * @param {string} text  lines end with `\n` @param {{ tabs?: boolean, cut?: boolean }} [how]
 *   `tabs`: its name says that they stand between cells; `cut`: the text goes on
 * @returns {Table}
 */
export function parseTable(text, { tabs = false, cut = false } = {}) {
  const said = /^sep=(.)\n/.exec(text);
  const rest = said ? text.slice(said[0].length) : text;
  const between = said?.[1] ?? (tabs ? '\t' : sniffed(rest));
  const table = parse(rest, between, cut);
  // Where it was cut a row is rarely whole.
  if (cut && table.rows.length > 1) table.rows.pop();
  return table;
}

/** @param {string} text */
function sniffed(text) {
  const head = text.slice(0, SNIFFED_CHARS);
  const points = [',', '\t', ';'].map((mark) => {
    const { rows } = parse(head, mark, true);
    const [first, ...others] = rows.slice(0, SNIFFED_ROWS).map((row) => row.length);
    if (!(first > 1)) return { mark, points: 0 };
    const alike = others.filter((length) => length === first).length;
    return { mark, points: 1 + (100 * (alike + 1)) / (others.length + 1) + first / COLUMNS_MAX };
  });
  return points.reduce((best, one) => (one.points > best.points ? one : best)).mark;
}

/** @param {string} text @param {string} between @param {boolean} cut @returns {Table} */
function parse(text, between, cut) {
  /** @type {string[][]} */
  const rows = [];
  let [columns, at] = [0, 0];
  while (at < text.length) {
    /** @type {string[]} */
    const row = [];
    let count = 0;
    for (let ended = false; !ended; ) {
      const { cell, end } = cellAt(text, at, between, cut);
      if (count < COLUMNS_MAX) row.push(cell);
      count += 1;
      ended = text[end] !== between;
      at = end + 1;
    }
    // Blank lines are none of it, wherever they are.
    if (count > 1 || row[0] !== '') rows.push(row);
    columns = Math.max(columns, count);
  }
  return { rows, columns };
}

/** The cell that begins there, and where it ends.
 * @param {string} text @param {number} at @param {string} between @param {boolean} cut */
function cellAt(text, at, between, cut) {
  const quoted = text[at] === '"' ? quotedAt(text, at, cut) : null;
  const from = quoted?.end ?? at;
  let end = from;
  while (end < text.length && text[end] !== between && text[end] !== '\n') end += 1;
  return { cell: (quoted?.cell ?? '') + text.slice(from, end), end };
}

/** @param {string} text @param {number} at @param {boolean} cut */
function quotedAt(text, at, cut) {
  let cell = '';
  let from = at + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end - at > QUOTED_MAX) return null;
    if (end < 0) break;
    cell += text.slice(from, end);
    if (text[end + 1] !== '"') return { cell, end: end + 1 };
    cell += '"';
    from = end + 2;
  }
  const ends = cut && text.length - at < QUOTED_MAX;
  return ends ? { cell: cell + text.slice(from), end: text.length } : null;
}

const FIGURE = /^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]{0,30}[%％)円]?$/u;

/** In which columns there are figures alone, below the first row. @param {string[][]} rows */
export function figureColumns([head = [], ...body]) {
  const width = body.reduce((most, row) => Math.max(most, row.length), head.length);
  return Array.from({ length: width }, (_, column) => {
    const filled = body.flatMap((row) => row[column]?.trim() || []);
    return filled.length > 0 && filled.every((cell) => FIGURE.test(cell));
  });
}
