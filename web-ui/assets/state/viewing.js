// Whether the reader looks at the page, and where a timeline is asked to go.

import { personal } from '../lib/personal.js';
import { signal } from '../lib/ui.js';

export const focused = signal(document.hasFocus());

/**
 * A wish to see a message, or the end. `turn` tells one wish from the next for the same place.
 * @typedef {{ channel: string, parent: string | null, message: string | null, turn: number }} Wish
 */
const wishes = personal(/** @type {{ channel?: Wish, thread?: Wish }} */ ({}));
let turn = 0;

/** What is wished of a timeline: a channel's, and its open thread's, may go to places of their own.
 * @param {string} channel @param {string | null} [parent] @returns {Wish | null} */
export function wishFor(channel, parent = null) {
  const wish = wishes.value[parent ? 'thread' : 'channel'];
  return wish?.channel === channel && wish.parent === parent ? wish : null;
}

export function forgetWishes() {
  wishes.value = {};
}

/** @param {string} channel @param {string | null} parent @param {string | null} message
 *   null: the end */
export function reveal(channel, parent, message) {
  turn += 1;
  const wish = { channel, parent, message, turn };
  wishes.value = { ...wishes.peek(), [parent ? 'thread' : 'channel']: wish };
}

export function watchFocus() {
  const update = () => {
    focused.value = document.hasFocus() && document.visibilityState === 'visible';
  };
  for (const name of ['focus', 'blur']) addEventListener(name, update);
  document.addEventListener('visibilitychange', update);
}
