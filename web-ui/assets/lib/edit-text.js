// Changing what stands in a text field as if it had been typed, so that undo goes on working.

/**
 * Makes a field's text another one by replacing only what differs.
 * @param {HTMLTextAreaElement} area @param {string} next
 * @param {number} start @param {number} [end]  the selection afterwards
 */
export function rewrite(area, next, start, end = start) {
  const { from, to, text } = difference(area.value, next);
  area.focus({ preventScroll: true });
  if (from < to || text !== '') {
    area.setSelectionRange(from, to);
    // The only way of changing a field that its undo knows of.
    const done =
      text === ''
        ? document.execCommand('delete')
        : document.execCommand('insertText', false, text);
    if (!done) {
      area.setRangeText(text, from, to, 'end');
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  area.setSelectionRange(start, end);
}

/** The one stretch in which two texts differ, never half a character.
 * @param {string} now @param {string} next */
export function difference(now, next) {
  const shorter = Math.min(now.length, next.length);
  let head = 0;
  while (head < shorter && now[head] === next[head]) head += 1;
  if (isHigh(now, head - 1)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && now.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  if (tail > 0 && isHigh(now, now.length - tail - 1)) tail -= 1;
  return { from: head, to: now.length - tail, text: next.slice(head, next.length - tail) };
}

/** @param {string} text @param {number} at */
const isHigh = (text, at) => text.charCodeAt(at) >> 10 === 0x36;
