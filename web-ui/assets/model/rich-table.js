// Tables as Markdown: every row as long as the longest, what spans several cells in the first.

/** @typedef {{ text: string, right: boolean, columns: number, rows: number }} Cell */

export const CELLS_MAX = 2_000;
const COLUMNS_MAX = 40;

/**
 * @param {Cell[][]} rows
 * @returns {string[][] | null} the same with a text for each place; null where there are too many
 */
export function grid(rows) {
  /** @type {Map<number, number>} in how many rows more a column is taken from above */
  const taken = new Map();
  const placed = rows.map((row) => {
    /** @type {string[]} */
    const line = [];
    const skip = () => {
      for (let left = taken.get(line.length); left; left = taken.get(line.length)) {
        taken.set(line.length, left - 1);
        line.push('');
      }
    };
    for (const cell of row) {
      skip();
      for (let n = 0; n < cell.columns && line.length <= COLUMNS_MAX; n += 1) {
        if (cell.rows > 1) taken.set(line.length, cell.rows - 1);
        line.push(n === 0 ? cell.text : '');
      }
    }
    skip();
    return line;
  });
  const width = Math.max(0, ...placed.map((line) => line.length));
  if (width > COLUMNS_MAX || width * placed.length > CELLS_MAX) return null;
  for (const line of placed) while (line.length < width) line.push('');
  return withoutEmpty(placed);
}

/** Sheets are often copied with empty columns and rows at their ends. @param {string[][]} lines */
function withoutEmpty(lines) {
  const rows = lines.filter((line) => line.some(Boolean));
  const width = Math.max(0, ...rows.map((line) => line.findLastIndex(Boolean) + 1));
  return rows.map((line) => line.slice(0, width));
}

const FIGURE = /^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;

/**
 * @param {string[][]} lines  at least one
 * @param {(column: number) => boolean} isRight  whether it was aligned so
 */
export function tableMarkdown(lines, isRight) {
  const [head, ...body] = lines;
  const marks = head.map((_, column) => {
    const filled = body.map((line) => line[column]).filter(Boolean);
    const figures = filled.length > 0 && filled.every((text) => FIGURE.test(text));
    return isRight(column) || figures ? '--:' : '---';
  });
  const row = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [row(head.map(withoutBold)), row(marks), ...body.map(row)].join('\n');
}

/** A heading is bold anyway. @param {string} text */
export const withoutBold = (text) => (/^\*\*[^*]+\*\*$/.test(text) ? text.slice(2, -2) : text);
