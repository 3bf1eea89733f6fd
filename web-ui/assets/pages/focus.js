// Where the focus goes when what had it is gone: to where one wrote last, so that the next key does
// something. On touch screens that would call up the keyboard; there it goes to the messages.

import { useEffect } from '../lib/ui.js';
import { editing } from '../state/edits.js';
import { narrow, route } from '../state/router.js';
import { selection } from '../state/selection.js';
import { dialog, panel } from '../state/shell.js';
import { emojiOpen } from './emoji-open.js';
import { shownPerson } from './shown-person.js';

/** Which of the fields to write in had the focus last. */
let last = 'channel';

/** @param {FocusEvent} event */
function note(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.dataset?.home) last = target.dataset.home;
}

/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector));

export function focusHome() {
  const touch = matchMedia('(pointer: coarse)').matches;
  const log = find('#content [role=log]');
  const field =
    find(`[data-home=${last}]:not([hidden])`) ?? find('[data-home]:not([hidden])') ?? log;
  (touch ? (log ?? field) : field)?.focus({ preventScroll: true });
}

/** @returns {boolean} */
export const isNowhere = () =>
  document.activeElement === null || document.activeElement === document.body;

/** Looks after every step that can take the focused element away. */
export function useFocusHome() {
  useEffect(() => {
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const open = [route, narrow, panel, dialog, editing, emojiOpen, shownPerson, selection];
  const steps = open.map((step) => step.value);
  useEffect(() => {
    // After the elements that come and go with the step have given the focus back themselves.
    const frame = requestAnimationFrame(() => {
      if (isNowhere() && !find('dialog[open]')) focusHome();
    });
    return () => cancelAnimationFrame(frame);
  }, steps);
}
