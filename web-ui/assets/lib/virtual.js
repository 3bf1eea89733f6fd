// Which rows of a long list are drawn. Heights are known once a row was drawn, and guessed before;
// what is not drawn is a gap of that height, so that the scroll bar stays about right. Where the
// reader is, is never told by these sums but by a row before their eyes (see timeline-view).

/** @typedef {{ from: number, to: number }} Range  rows from (included) to (excluded) */
/** @typedef {{ index: number, gap_px?: undefined } | { index: number, gap_px: number }} Part
 *   a row, or a gap that begins where that row would */

/**
 * Where each row starts; the last number is where the list ends.
 * @template {{ key: string }} R
 * @param {R[]} rows @param {Map<string, number>} measured @param {(row: R) => number} guess
 * @returns {number[]}
 */
export function offsets(rows, measured, guess) {
  const starts = new Array(rows.length + 1);
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    starts[index] = at;
    at += measured.get(rows[index].key) ?? guess(rows[index]);
  }
  starts[rows.length] = at;
  return starts;
}

/**
 * The row in which a place lies, by halving; the first or last for places outside.
 * @param {number[]} starts @param {number} place_px @returns {number}
 */
export function rowAt(starts, place_px) {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= place_px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The rows that touch a stretch of the list.
 * @param {number[]} starts @param {number} top_px @param {number} bottom_px @returns {Range}
 */
export function between(starts, top_px, bottom_px) {
  const from = rowAt(starts, top_px);
  const to = Math.min(starts.length - 1, rowAt(starts, bottom_px) + 1);
  return { from, to };
}

/**
 * The row by which the reader's place goes on being told, when rows have changed. One that moved
 * past another, or is gone, would take the reader along: then it is the next one that did not.
 * @template {{ key: string }} R
 * @param {{ key: string, top: number }} place
 * @param {{ rows: R[], starts: number[] }} before @param {R[]} rows
 * @returns {{ key: string, top: number }}
 */
export function steady(place, before, rows) {
  const now = new Map(rows.map((row, index) => [row.key, index]));
  const from = before.rows.findIndex((row) => row.key === place.key);
  if (from < 0) return place;
  for (let at = from; at < before.rows.length; at += 1) {
    const { key } = before.rows[at];
    const index = now.get(key);
    if (index === undefined) continue;
    const above = nearest(before.rows, at, -1, now);
    const below = nearest(before.rows, at, 1, now);
    const stays = (above === undefined || above < index) && (below === undefined || below > index);
    if (stays) return { key, top: place.top + before.starts[at] - before.starts[from] };
  }
  return place;
}

/** Where the next row that is still there stands now.
 * @param {{ key: string }[]} rows @param {number} at @param {number} step
 * @param {Map<string, number>} now */
function nearest(rows, at, step, now) {
  for (let other = at + step; rows[other]; other += step) {
    const index = now.get(rows[other].key);
    if (index !== undefined) return index;
  }
  return undefined;
}

/** @param {Range} outer @param {Range} inner */
export const covers = (outer, inner) => outer.from <= inner.from && outer.to >= inner.to;

/**
 * What is drawn, in order: the rows of the range, those that stay wherever they are (one that is
 * being edited or has the focus), and a gap for whatever is left out between them.
 * @param {number[]} starts @param {Range} range @param {number[]} staying  indexes; -1 is none
 * @returns {Part[]}
 */
export function parts(starts, range, staying) {
  const count = starts.length - 1;
  const drawn = new Set(staying.filter((index) => index >= 0 && index < count));
  for (let index = range.from; index < range.to; index += 1) drawn.add(index);
  /** @type {Part[]} */
  const result = [];
  let done = 0;
  for (const index of [...drawn].sort((a, b) => a - b)) {
    if (index > done) result.push({ index: done, gap_px: starts[index] - starts[done] });
    result.push({ index });
    done = index + 1;
  }
  if (count > done) result.push({ index: done, gap_px: starts[count] - starts[done] });
  return result;
}
