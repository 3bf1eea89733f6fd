// Where it is shown who has read a message.

import { isDirect } from '../api/conversations.js';
import { showsReaders } from '../model/receipts.js';
import { directById } from './directs.js';
import { channelById, members, servers } from './servers.js';

/** @param {string} id  of a server */
export function receiptsOf(id) {
  const server = servers.value?.find((one) => one.id === id);
  return server ? showsReaders(server.read_receipts, members.value[id]?.length ?? 0) : false;
}

/** @param {string} id  of a conversation */
export function receiptsIn(id) {
  if (isDirect(id)) return showsReaders('by_size', directById(id)?.members.length ?? 0);
  const server = channelById(id)?.server_id;
  return server ? receiptsOf(server) : false;
}
