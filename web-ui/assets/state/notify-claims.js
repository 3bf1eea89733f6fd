// Each message is notified once however many tabs of the browser are open: whichever tab first puts
// down its name shows it. There is no tab that leads the others, so none can be asleep.
//
// Names are put down in the browser's database: what a page remembers otherwise may be read by
// another tab a moment later as it was before.

import { firstIdAt } from '../model/dates.js';
import { isFree } from '../model/notify.js';
import { me } from './session.js';

/** @import { Message } from '../api/types.js' */
/** @import { Claim } from '../model/notify.js' */

const STORE = 'messages';
/** Nothing older is told anew. */
const KEPT_MS = 14 * 86_400_000;

/** @param {string} id  of a message */
const keyOf = (id) => `${me.peek()?.id ?? ''}/${id}`;

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

function open() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open('localchat.notified', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/**
 * @template {{ message: Message, edited: boolean }} P
 * @param {P[]} items @param {Claim} as
 * @returns {Promise<P[]>} those that nobody had put a name to
 */
async function put(items, as) {
  const transaction = (await open()).transaction(STORE, 'readwrite');
  const store = transaction.objectStore(STORE);
  /** @type {P[]} */
  const mine = [];
  for (const item of items) {
    const key = keyOf(item.message.id);
    const held = store.get(key);
    held.onsuccess = () => {
      if (!isFree(held.result, item.edited)) return;
      store.put(as, key);
      mine.push(item);
    };
  }
  store.delete(IDBKeyRange.bound(keyOf(''), keyOf(firstIdAt(Date.now() - KEPT_MS))));
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(mine);
    transaction.onabort = () => failed(transaction.error);
  });
}

/** Nothing of an account stays on this device. @param {string} id */
export async function forgetClaims(id) {
  try {
    const store = (await open()).transaction(STORE, 'readwrite').objectStore(STORE);
    store.delete(IDBKeyRange.bound(`${id}/`, `${id}0`, false, true));
  } catch {
    // There are none.
  }
}

/**
 * Where the browser keeps nothing each tab shows them, and the browser all of one message as one.
 * @template {{ message: Message, edited: boolean }} P
 * @param {P[]} items
 * @returns {Promise<P[]>} those that are this tab's to show
 */
export const claim = (items) =>
  items.length === 0 ? Promise.resolve([]) : put(items, 'told').catch(() => items);

/** It came before the reader's eyes: no tab shows it.
 * @param {{ message: Message, edited: boolean }} item */
export const noteSeen = (item) => void put([item], item.edited ? 'told' : 'seen').catch(() => {});
