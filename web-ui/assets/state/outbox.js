// Sending: everything typed goes through here and leaves only when a node has confirmed it.
// Each item is stored under its own key, so two tabs never overwrite each other's.

import { personal, whenForgotten } from '../lib/personal.js';
import { recallAll, remember } from '../lib/store.js';
import { nonce } from '../lib/nonce.js';
import { conversations, isDirect, noteDirect } from '../api/conversations.js';
import { asApiError } from '../api/error.js';
import * as model from '../model/outbox.js';
import { base, link } from './connection.js';
import { me } from './session.js';
import { isOpen, thisTab } from './tabs.js';
import { addMessage } from './timelines.js';

/** @import { Attached, OutboxItem } from '../model/outbox.js' */

export const outbox = personal(/** @type {OutboxItem[]} */ ([]));

let attempt = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const storeKey = (/** @type {string} */ name) => `outbox.${me.peek()?.id}.${name}`;

export function loadOutbox() {
  const all = recallAll(storeKey('')).map(([, item]) => /** @type {OutboxItem} */ (item));
  // Files are with the tab to which they were given; it sends what they belong to.
  const elsewhere = (/** @type {OutboxItem} */ { tab }) =>
    tab !== undefined && tab !== thisTab() && isOpen(tab);
  outbox.value = model.restored(all.filter((item) => !elsewhere(item)));
  for (const item of outbox.value) if (item.direct) noteDirect(item.channel_id);
  pump();
}

/** @param {string} channel_id @param {string | null} parent_id @param {string} content
 * @param {Attached[]} [files]  it waits for those that are not at the node yet */
export function send(channel_id, parent_id, content, files = []) {
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
    ...(files.length > 0 ? { files, tab: thisTab() } : {}),
  };
  remember(storeKey(item.nonce), item);
  outbox.value = model.added(outbox.value, item);
  pump();
}

whenForgotten(() => {
  clearTimeout(timer);
  attempt = 0;
});

/** A node is there again: send what waits, now. */
export function pump() {
  clearTimeout(timer);
  const next = () => model.nextToSend(outbox.value, base.value);
  for (let item = next(); item; item = next()) {
    outbox.value = model.marked(outbox.value, item.nonce, 'sending');
    void deliver(item, base.value);
  }
}

/** @param {OutboxItem} item @param {string} node  its address */
async function deliver(item, node) {
  const { channel_id, parent_id, content, files = [] } = item;
  try {
    const message = await conversations.post(channel_id, {
      content,
      nonce: item.nonce,
      ...(parent_id ? { parent_id } : {}),
      ...(files.length > 0 ? { attachment_ids: files.map(({ at }) => at[node]) } : {}),
    });
    attempt = 0;
    addMessage({ ...message, nonce: item.nonce });
    confirm(item.nonce);
    pump();
  } catch (thrown) {
    const error = asApiError(thrown);
    if (error.transient || error.status === 401) return wait(item, error.retry_after_ms);
    // The post may have gone to another node than the files, or they were there for too long.
    if (GONE.includes(error.code) && !doubted.has(item.nonce)) {
      doubted.add(item.nonce);
      for (const { upload } of files) changeFile(upload, { at: {} });
      return wait(item, null);
    }
    outbox.value = model.marked(outbox.value, item.nonce, 'refused', error.detail || error.code);
    const refused = outbox.value.find((held) => held.nonce === item.nonce);
    if (refused) remember(storeKey(item.nonce), refused);
    pump();
  }
}

/** What a node says of files that it does not have. */
const GONE = ['file_not_found', 'upload_unfinished'];
/** Whose files were sent a second time. @type {Set<string>} */
const doubted = new Set();

/** What is told of a file that waits here. @param {string} upload
 * @param {Partial<Attached>} change */
export function changeFile(upload, change) {
  outbox.value = model.withFile(outbox.value, upload, change);
  for (const item of outbox.value) {
    if (item.files?.some((file) => file.upload === upload)) remember(storeKey(item.nonce), item);
  }
  pump();
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
  outbox.value = model.retried(outbox.value, refused);
  pump();
}

/** @param {string} unwanted */
export const discardItem = (unwanted) => confirm(unwanted);
