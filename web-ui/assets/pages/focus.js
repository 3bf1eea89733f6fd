// Where the focus goes when what had it is gone: to where one writes, so that the next key does
// something. On touch screens that would call up the keyboard; there it goes to the messages.

import { useEffect } from '../lib/ui.js';
import { editing } from '../state/edits.js';
import { narrow, route } from '../state/router.js';
import { dialog, panel } from '../state/shell.js';
import { emojiOpen } from './emoji-popover.js';

/** @param {ParentNode | null} within */
const writing = (within) =>
  /** @type {HTMLElement | null} */ (within?.querySelector('[data-home]:not([hidden])') ?? null);

export function focusHome() {
  const side = document.querySelector('.panel');
  const content = document.querySelector('#content');
  const touch = matchMedia('(pointer: coarse)').matches;
  const log = /** @type {HTMLElement | null} */ (document.querySelector('#content [role=log]'));
  const home = touch ? (log ?? writing(content)) : (writing(side) ?? writing(content) ?? log);
  home?.focus({ preventScroll: true });
}

/** @returns {boolean} */
export const isNowhere = () =>
  document.activeElement === null || document.activeElement === document.body;

/** Looks after every step that can take the focused element away. */
export function useFocusHome() {
  const steps = [route, narrow, panel, dialog, editing, emojiOpen].map((step) => step.value);
  useEffect(() => {
    // After the elements that come and go with the step have given the focus back themselves.
    const frame = requestAnimationFrame(() => {
      if (isNowhere() && !document.querySelector('dialog[open]')) focusHome();
    });
    return () => cancelAnimationFrame(frame);
  }, steps);
}
