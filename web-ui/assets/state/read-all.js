// Reads many conversations at once.

import { inbox as api } from '../api/inbox.js';
import { noUnread } from './unread.js';
import { visit } from './reading.js';

/** @param {string[]} ids  the conversations @param {string | null} server  whose channels they are all; null: everything */
export async function markAllRead(ids, server) {
  await api.readAll(server);
  const open = visit.peek();
  if (open && ids.includes(open.channel)) visit.value = { ...open, first: null, held: false };
  for (const id of ids) noUnread(id);
}
