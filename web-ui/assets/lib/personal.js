// What the page holds for whoever is signed in, and lets go of when somebody else is.

import { batch, signal } from './ui.js';

/** @type {(() => void)[]} */
const all = [];

/** @param {() => void} forget  called when the reader is somebody else from now on, or nobody */
export const whenForgotten = (forget) => void all.push(forget);

/**
 * A signal that is as at first for the next reader.
 * @template T
 * @param {T} initial @returns {import('./ui.js').Signal<T>}
 */
export function personal(initial) {
  const own = signal(initial);
  whenForgotten(() => {
    own.value = initial;
  });
  return own;
}

/** Nothing of one account is left to the next. */
export const forgetReader = () =>
  batch(() => {
    for (const forget of all) forget();
  });
