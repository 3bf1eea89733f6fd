// What changed between two versions of a text: words for Latin scripts, characters for the others,
// lined up by their longest common sequence.

/** @typedef {{ kind: 'same' | 'gone' | 'new', text: string }} Piece */

/** More pairs of words than this are not lined up: the middle counts as written anew. */
const PAIRS_MAX = 4_000_000;

/** @param {string} text @returns {string[]} */
const words = (text) => text.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu) ?? [];

/** @param {string} before @param {string} after @returns {Piece[]} */
export function difference(before, after) {
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end += 1;
  const middle = lineUp(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]);
}

/** @param {string} text @returns {Piece} */
const same = (text) => ({ kind: 'same', text });
/** @param {string} text @returns {Piece} */
const gone = (text) => ({ kind: 'gone', text });
/** @param {string} text @returns {Piece} */
const added = (text) => ({ kind: 'new', text });

/** @param {string[]} a @param {string[]} b @returns {Piece[]} */
function lineUp(a, b) {
  if (a.length * b.length > PAIRS_MAX) return [...a.map(gone), ...b.map(added)];
  // lengths[i][j]: of the longest common sequence of what follows i in a and j in b.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i][j] =
        a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  /** @type {Piece[]} */
  const pieces = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push(same(a[i]));
      i += 1;
      j += 1;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) pieces.push(gone(a[i++]));
    else pieces.push(added(b[j++]));
  }
  return [...pieces, ...a.slice(i).map(gone), ...b.slice(j).map(added)];
}

/** @param {Piece[]} pieces @returns {Piece[]} neighbours of one kind as one */
function joined(pieces) {
  /** @type {Piece[]} */
  const result = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
