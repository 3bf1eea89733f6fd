// What counts in a text that a person writes: its length, its ends, its code blocks.

/** Characters a message may have. */
export const CONTENT_MAX = 4000;

/** Characters as the API counts them, one for each code point. @param {string} text */
export function lengthOf(text) {
  let pairs = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    const high = text.charCodeAt(at) >> 10 === 0x36;
    if (high && text.charCodeAt(at + 1) >> 10 === 0x37) {
      pairs += 1;
      at += 1;
    }
  }
  return text.length - pairs;
}

/** What is sent of a text: without the blank lines before it and the blanks after it. The first
 * line's indent stays: letters begin with one. @param {string} text */
export const withoutEnds = (text) => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** Whether a place in a text lies in a code block, closed further down or not.
 * @param {string} text @param {number} caret */
export function inFence(text, caret) {
  let open = '';
  for (const line of text.slice(0, caret).split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (open === '') open = mark;
    else if (mark[0] === open[0] && mark.length >= open.length && line.trim() === mark) open = '';
  }
  return open !== '';
}

/** Whether a name was typed as it stands, in whichever width. @param {string} typed
 * @param {string} name */
export const isTyped = (typed, name) =>
  typed.trim().normalize('NFKC') === name.trim().normalize('NFKC');
