// Sending: everything typed goes through here and leaves only when a node has confirmed it.
// Each item is stored under its own key, so two tabs never overwrite each other's.

import { signal } from '../lib/ui.js';
import { recallAll, remember } from '../lib/store.js';
import { nonce } from '../lib/nonce.js';
import { conversations, isDirect, noteDirect } from '../api/conversations.js';
import { asApiError } from '../api/error.js';
import * as model from '../model/outbox.js';
import { link } from './connection.js';
import { me } from './session.js';
import { addMessage } from './timelines.js';

/** @import { OutboxItem } from '../model/outbox.js' */

export const outbox = signal(/** @type {OutboxItem[]} */ ([]));

let attempt = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const storeKey = (/** @type {string} */ name) => `outbox.${me.peek()?.id}.${name}`;

export function loadOutbox() {
  outbox.value = model.restored(recallAll(storeKey('')).map(([, item]) => item));
  for (const item of outbox.value) if (item.direct) noteDirect(item.channel_id);
  pump();
}

/** @param {string} channel_id @param {string | null} parent_id @param {string} content */
export function send(channel_id, parent_id, content) {
  /** @type {OutboxItem} */
  const item = {
    nonce: nonce(),
    channel_id,
    direct: isDirect(channel_id),
    parent_id,
    content,
    created_at: new Date().toISOString(),
    state: 'waiting',
    error: null,
  };
  remember(storeKey(item.nonce), item);
  outbox.value = model.added(outbox.value, item);
  pump();
}

/** A node is there again: send what waits, now. */
export function pump() {
  clearTimeout(timer);
  for (let item = model.nextToSend(outbox.value); item; item = model.nextToSend(outbox.value)) {
    outbox.value = model.marked(outbox.value, item.nonce, 'sending');
    void deliver(item);
  }
}

/** @param {OutboxItem} item */
async function deliver(item) {
  const { channel_id, parent_id, content } = item;
  try {
    const message = await conversations.post(channel_id, {
      content,
      nonce: item.nonce,
      ...(parent_id ? { parent_id } : {}),
    });
    attempt = 0;
    addMessage({ ...message, nonce: item.nonce });
    confirm(item.nonce);
    pump();
  } catch (thrown) {
    const error = asApiError(thrown);
    if (error.transient || error.status === 401) return wait(item, error.retry_after_ms);
    outbox.value = model.marked(outbox.value, item.nonce, 'refused', error.detail || error.code);
    const refused = outbox.value.find((held) => held.nonce === item.nonce);
    if (refused) remember(storeKey(item.nonce), refused);
    pump();
  }
}

/** @param {OutboxItem} item @param {number | null} told */
function wait(item, told) {
  outbox.value = model.marked(outbox.value, item.nonce, 'waiting');
  if (link.value.phase !== 'online' && told === null) return;
  clearTimeout(timer);
  timer = setTimeout(pump, told ?? model.retryDelayMs(attempt, Math.random()));
  attempt += 1;
}

/** The message with this nonce is known to be posted. @param {string | null | undefined} posted */
export function confirm(posted) {
  if (!posted) return;
  remember(storeKey(posted), undefined);
  outbox.value = model.settled(outbox.value, posted);
}

/** @param {string} refused */
export function retryItem(refused) {
  outbox.value = model.marked(outbox.value, refused, 'waiting');
  pump();
}

/** @param {string} unwanted */
export const discardItem = (unwanted) => confirm(unwanted);
