// Whether the reader has the end of a channel before their eyes.

import { signal } from '../lib/ui.js';

/** The channel whose last message is on screen. */
const end = signal(/** @type {string | null} */ (null));
export const focused = signal(document.hasFocus());

/** @param {string} channel @param {boolean} reached */
export function reachEnd(channel, reached) {
  if (reached) end.value = channel;
  else if (end.value === channel) end.value = null;
}

/** @param {string} channel */
export const atEnd = (channel) =>
  end.value === channel && focused.value && document.visibilityState === 'visible';

export function watchFocus() {
  const update = () => {
    focused.value = document.hasFocus() && document.visibilityState === 'visible';
  };
  for (const name of ['focus', 'blur']) addEventListener(name, update);
  document.addEventListener('visibilitychange', update);
}
