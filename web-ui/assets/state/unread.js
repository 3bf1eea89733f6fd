// Unread counts, and telling the node what has been read.

import { signal } from '../lib/ui.js';
import { channels } from '../api/endpoints.js';
import { NONE, counted, fromServer, setCount } from '../model/unread.js';

/** @import { Unread } from '../model/unread.js' */

export const unread = signal(/** @type {Unread} */ (NONE));

const READ_DELAY_MS = 400;
/** @type {Map<string, ReturnType<typeof setTimeout>>} */
const pending = new Map();

export async function loadUnread() {
  unread.value = fromServer(await channels.unread());
}

/** @param {string} channel @param {boolean} mentioned */
export function countUnread(channel, mentioned) {
  unread.value = counted(unread.value, channel, mentioned);
}

/** What the server counted. @param {any} event */
export function applyUnread(event) {
  if (event.channels) unread.value = fromServer(event);
  else if (typeof event.channel_id === 'string') {
    unread.value = setCount(unread.value, event.channel_id, event.count ?? 0, event.mentions);
  }
}

/** The reader has the end of this channel on screen. @param {string} channel */
export function markRead(channel) {
  unread.value = setCount(unread.value, channel, 0, 0);
  clearTimeout(pending.get(channel));
  pending.set(
    channel,
    setTimeout(() => {
      pending.delete(channel);
      channels.read(channel).catch(() => {});
    }, READ_DELAY_MS),
  );
}
