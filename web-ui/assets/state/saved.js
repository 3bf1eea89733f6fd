// Messages that the reader keeps for later: kept by the mesh, the same in every browser.

import { personal, whenForgotten } from '../lib/personal.js';
import { saved as api } from '../api/endpoints.js';
import { NONE_SAVED, isKept, withPage, withSaved } from '../model/saved.js';
import { me } from './session.js';
import { toastError } from './shell.js';

/** @import { SavedList } from '../model/saved.js' */

export const saved = personal(/** @type {SavedList} */ (NONE_SAVED));
export const savedFailed = personal(/** @type {unknown} */ (null));

/** @param {boolean} [first]  from the beginning, else what comes after what is held */
export async function loadSaved(first = true) {
  const reader = me.peek()?.id;
  try {
    const page = await api.list(first ? null : saved.peek().cursor);
    if (me.peek()?.id !== reader) return;
    saved.value = withPage(saved.value, page, first);
    savedFailed.value = null;
  } catch (error) {
    savedFailed.value = error;
  }
}

let asked = false;
whenForgotten(() => {
  asked = false;
});

/** Whether a message is kept. Asks for the newest of them once somebody wants to know.
 * @param {string} id */
export function isSaved(id) {
  if (!asked) {
    asked = true;
    queueMicrotask(() => void loadSaved());
  }
  return isKept(saved.value, id);
}

/** What was told, here or at another page. @param {string} id @param {boolean} on */
export function applySaved(id, on) {
  const held = saved.peek();
  saved.value = withSaved(held, id, on);
  const listed = held.items.some(({ message }) => message.id === id);
  if (on && held.loaded && !listed) void loadSaved();
}

/** A message is deleted. @param {string} id */
export function dropSaved(id) {
  const held = saved.peek();
  if (isKept(held, id)) saved.value = withSaved(held, id, false);
}

/** What one sees there may have changed without a word. */
export const loadSavedAgain = () => (saved.peek().loaded ? loadSaved() : null);

/** @param {string} id  of a message */
export async function toggleSaved(id) {
  const on = !isKept(saved.peek(), id);
  const before = saved.peek();
  saved.value = withSaved(before, id, on);
  try {
    await (on ? api.put(id) : api.remove(id));
  } catch (error) {
    saved.value = { ...before, known: { ...before.known, [id]: !on } };
    toastError(error);
  }
}
