// What becomes of messages, for a part of the page that is fetched late and wants to hear of it.

/** @import { Message } from '../api/types.js' */

/**
 * @typedef {{ what: 'came', message: Message, mentioned: boolean } | { what: 'named',
 *   message: Message } | { what: 'changed', message: Message } | { what: 'gone', id: string }} Word
 *   `came`: one of somebody else's that this page did not know; `named`: also by an edit
 */

/** @type {(word: Word) => void} */
let listener = () => {};

/** @param {Word} word */
export const tell = (word) => listener(word);

/** @param {(word: Word) => void} hear */
export function listen(hear) {
  listener = hear;
  return () => {
    listener = () => {};
  };
}
