// Unread counts of all conversations.

import { personal } from '../lib/personal.js';
import { computed } from '../lib/ui.js';
import { conversations, noteDirect } from '../api/conversations.js';
import { attended } from '../model/preferences.js';
import { NONE, counted, fromServer, setCount } from '../model/unread.js';
import { preferences } from './preferences.js';

/** @import { Unread } from '../model/unread.js' */

export const unread = personal(/** @type {Unread} */ (NONE));

/** What of it calls for attention. */
export const attention = computed(() => attended(unread.value, preferences.value.channels));

export async function loadUnread() {
  take(await conversations.unread());
}

/** @param {import('../api/types.js').UnreadCounts} told */
function take(told) {
  for (const id of Object.keys(told.dms ?? {})) noteDirect(id);
  unread.value = fromServer(told);
}

/** @param {string} channel @param {boolean} mentioned */
export function countUnread(channel, mentioned) {
  unread.value = counted(unread.value, channel, mentioned);
}

/** @param {string} channel @param {number} count @param {number} mentions */
export function setUnread(channel, count, mentions) {
  unread.value = setCount(unread.value, channel, count, mentions);
}

/** @param {string} channel */
export const noUnread = (channel) => setUnread(channel, 0, 0);

/** What the server counted. @param {any} event */
export function applyUnread(event) {
  if (event.channels) take(event);
  else if (typeof event.channel_id === 'string') {
    unread.value = setCount(unread.value, event.channel_id, event.count ?? 0, event.mentions);
  }
}
