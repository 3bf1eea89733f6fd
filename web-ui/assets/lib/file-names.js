// Names of files, as people see them.

/** What would turn the text around it, or be no text. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name as it is shown before a node has made it safe. @param {string} name */
export const safeName = (name) => name.normalize('NFC').replace(UNSAFE, '_');

/** How much of a name's end stays in view when it is cut in the middle. */
const TAIL = 10;

/**
 * The two parts of a name: where there is no room for both, the first is cut. Never within what
 * reads as one letter.
 * @param {string} name @returns {[head: string, tail: string]}
 */
export function partedName(name) {
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  if (letters.length <= TAIL * 2) return [name, ''];
  return [letters.slice(0, -TAIL).join(''), letters.slice(-TAIL).join('')];
}

/**
 * What a picture from the clipboard is called: the same in every language and on every system.
 * @param {string} at  the reader's time, as 2026-11-30T12:55:01 @param {string} type
 */
export function pastedName(at, type) {
  const [day, time] = at.slice(0, 19).replace(/[-:]/g, '').split('T');
  const ending = /^image\/(png|jpeg|gif|webp)$/.exec(type)?.[1] ?? 'bin';
  return `pasted-${day}-${time}.${ending === 'jpeg' ? 'jpg' : ending}`;
}
