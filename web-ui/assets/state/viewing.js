// Whether the reader looks at the page, and where a timeline is asked to go.

import { signal } from '../lib/ui.js';

export const focused = signal(document.hasFocus());

/**
 * A wish to see a message, or the end. `turn` tells one wish from the next for the same place.
 * @typedef {{ channel: string, parent: string | null, message: string | null, turn: number }} Wish
 */
export const wish = signal(/** @type {Wish | null} */ (null));
let turn = 0;

/** @param {string} channel @param {string | null} parent @param {string | null} message
 *   null: the end */
export function reveal(channel, parent, message) {
  turn += 1;
  wish.value = { channel, parent, message, turn };
}

export function watchFocus() {
  const update = () => {
    focused.value = document.hasFocus() && document.visibilityState === 'visible';
  };
  for (const name of ['focus', 'blur']) addEventListener(name, update);
  document.addEventListener('visibilitychange', update);
}
