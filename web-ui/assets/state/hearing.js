// What becomes of messages, for parts of the page that are fetched late and want to hear of it.

/** @import { Message } from '../api/types.js' */

/**
 * @typedef {{ what: 'came', message: Message, mentioned: boolean } | { what: 'named',
 *   message: Message } | { what: 'changed', message: Message } | { what: 'gone', id: string } |
 *   { what: 'sent', message: Message } | { what: 'followed', id: string, following: boolean } |
 *   { what: 'unsure' } | { what: 'connected' }} Word
 *   `came`: one of somebody else's that this page did not know; `sent`: one of the reader's own;
 *   `named`: also by an edit; `followed`: a thread, by choice, or no longer; `unsure`: whatever is
 *   shown may have changed without a word; `connected`: so may what no cursor tells of
 */

/** @type {Set<(word: Word) => void>} */
const listeners = new Set();

/** @param {Word} word */
export function tell(word) {
  for (const hear of listeners) hear(word);
}

/** @param {(word: Word) => void} hear @returns {() => void} ends it */
export function listen(hear) {
  listeners.add(hear);
  return () => {
    listeners.delete(hear);
  };
}
