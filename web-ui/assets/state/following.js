// Which threads the reader follows, as far as somebody has asked.

import { personal, whenForgotten } from '../lib/personal.js';
import { threads as api } from '../api/inbox.js';
import { listen } from './hearing.js';
import { me } from './session.js';
import { toastError } from './shell.js';

/** @import { Message } from '../api/types.js' */
/** @import { Word } from './hearing.js' */

/** By the message that begins the thread. */
export const following = personal(/** @type {Record<string, boolean>} */ ({}));
/** Of more a node is asked again. */
const KNOWN_MAX = 500;
/**
 * Known from before the connection was cut off: the reader may have chosen anew elsewhere. A button
 * shows it until a node has answered.
 * @type {Set<string>}
 */
const stale = new Set();
whenForgotten(() => stale.clear());

/** @param {string} parent @param {boolean} on */
function note(parent, on) {
  const { [parent]: _, ...others } = following.peek();
  const kept = Object.entries(others).slice(-KNOWN_MAX);
  stale.delete(parent);
  following.value = { ...Object.fromEntries(kept), [parent]: on };
}

/** @param {string} parent  asks a node @returns {Promise<boolean>} */
export async function askFollowing(parent) {
  const reader = me.peek()?.id;
  const told = await api.following(parent);
  if (me.peek()?.id === reader) note(parent, told.following);
  return told.following;
}

/** As it is known, else as a node says; no where none answers. @param {string} parent */
export const isFollowed = (parent) =>
  Promise.resolve(known(parent) ?? askFollowing(parent).catch(() => false));

/** @param {string} parent */
const known = (parent) => (stale.has(parent) ? undefined : following.peek()[parent]);

/** @param {string} parent */
export async function toggleFollowing(parent) {
  const before = following.peek()[parent] ?? false;
  note(parent, !before);
  try {
    await api.follow(parent, !before);
  } catch (error) {
    note(parent, before);
    toastError(error);
  }
}

/** @returns {() => void} ends it */
export function watchFollowing() {
  const end = listen(hear);
  return () => {
    end();
    stale.clear();
    following.value = {};
  };
}

/** @param {Word} word */
function hear(word) {
  if (word.what === 'connected')
    for (const parent of Object.keys(following.peek())) stale.add(parent);
  else if (word.what === 'followed') note(word.id, word.following);
  // Whoever is named has a part in the thread from then on, and whoever writes.
  else if (word.what === 'named' || (word.what === 'came' && word.mentioned)) forget(word.message);
  else if (word.what === 'sent') forget(word.message);
}

/** A node is asked again, if that is not how the reader chose. @param {Message} message */
function forget({ id, parent_id }) {
  const parent = parent_id ?? id;
  if (following.peek()[parent] === false) void askFollowing(parent).catch(() => {});
}
