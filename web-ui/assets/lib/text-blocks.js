// A long text in parts that are drawn one after the other.

/** As much as the highlighter is given at once. */
const BLOCK_CHARS = 30_000;
const BLOCK_LINES = 400;
/** A browser is slow at lines that are long. */
export const LINE_CHARS = 2_000;

/** @typedef {{ from: number, count: number, text: string }} Block
 *   `from`: the number of its first line, by which it begins; `count`: how many it has */

/**
 * @param {string} text @param {(left: number) => string} note  stands for what a line has beyond
 * @returns {Block[]} at least one
 */
export function textBlocks(text, note) {
  const lines = text.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  const short = lines.map((line) => shortened(line, note));
  /** @type {Block[]} */
  const blocks = [];
  for (let from = 0; from < short.length; ) {
    const count = linesFrom(short, from);
    blocks.push({ from: from + 1, count, text: short.slice(from, from + count).join('\n') });
    from += count;
  }
  return blocks;
}

/** @param {string} line @param {(left: number) => string} note */
function shortened(line, note) {
  if (line.length <= LINE_CHARS) return line;
  const end = isHigh(line, LINE_CHARS - 1) ? LINE_CHARS - 1 : LINE_CHARS;
  return line.slice(0, end) + note(line.length - end);
}

/** Whether the first half of a character stands there. @param {string} text @param {number} at */
export const isHigh = (text, at) => text.charCodeAt(at) >> 10 === 0x36;

/** How many lines are one part. It ends at an empty line, if there is one in its second half: there
 * it is rare that a comment or text goes on. @param {string[]} lines @param {number} from */
function linesFrom(lines, from) {
  let [count, chars, empty] = [0, 0, 0];
  while (from + count < lines.length && count < BLOCK_LINES) {
    chars += lines[from + count].length + 1;
    if (chars > BLOCK_CHARS && count > 0) break;
    count += 1;
    if (lines[from + count - 1] === '') empty = count;
  }
  const ends = from + count >= lines.length;
  return !ends && empty > count / 2 ? empty : count;
}
