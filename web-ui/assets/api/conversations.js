// Conversations: a server's channels, and direct ones. Both have the same calls, below a path of
// their own; see docs/api.md.

import { query, request } from './http.js';

/** @import * as T from './types.js' */

const part = encodeURIComponent;

/** A message waits in the outbox anyway, so it need not wait long for one node. */
const POST_TIMEOUT_MS = 6_000;

/** Which conversations are direct. Ids of both kinds look alike, and no two are the same.
 * @type {Set<string>} */
const direct = new Set();

/** @param {string} id */
export const noteDirect = (id) => void direct.add(id);
/** It turned out to be none. @param {string} id */
export const noteNotDirect = (id) => void direct.delete(id);
/** @param {string} id */
export const isDirect = (id) => direct.has(id);

/** @param {string} id @param {string} call */
const path = (id, call) => `/api/${isDirect(id) ? 'dms' : 'channels'}/${part(id)}/${call}`;

export const conversations = {
  /** @param {string} id @param {{ from?: string, up_to?: string }} [seen]  all when left out */
  read: (id, seen = {}) => request('POST', path(id, 'read'), { body: seen, repeatable: true }),
  /** @param {string} id @param {string} message  unread from it on */
  markUnread: (id, message) =>
    request('POST', path(id, 'unread'), { body: { message_id: message }, repeatable: true }),
  /** @param {string} id @returns {Promise<T.ChannelUnread>} */
  unreadIn: (id) => request('GET', path(id, 'unread')),
  /**
   * @param {string} id
   * @param {{ before?: string, after?: string, around?: string, limit?: number,
   *   parent_id?: string }} [page]
   * @returns {Promise<T.Message[]>}
   */
  messages: (id, page = {}) => request('GET', path(id, 'messages') + query(page)),
  /**
   * @param {string} id
   * @param {{ content: string, parent_id?: string | null, nonce: string,
   *   attachment_ids?: string[] }} body
   * @returns {Promise<T.Message>}
   */
  post: (id, body) =>
    request('POST', path(id, 'messages'), { body, repeatable: true, timeout_ms: POST_TIMEOUT_MS }),
  /** @param {string} id @returns {Promise<T.Message[]>} */
  pins: (id) => request('GET', path(id, 'pins')),
  /** Newest first. @param {string} id @param {{ before?: string, limit: number }} page
   * @returns {Promise<T.ListedFile[]>} */
  files: (id, page) => request('GET', path(id, 'files') + query(page)),
  /** @returns {Promise<T.UnreadCounts>} */
  unread: () => request('GET', '/api/unread'),
};

export const directs = {
  /** The one in which something happened last first.
   * @param {{ before?: string, limit: number }} page @returns {Promise<T.Direct[]>} */
  list: (page) => request('GET', `/api/dms${query(page)}`),
  /** @param {string} id @returns {Promise<T.Direct>} */
  one: (id) => request('GET', `/api/dms/${part(id)}`),
  /** Nobody: the note to oneself. @param {{ user_ids: string[], name?: string }} body
   * @returns {Promise<T.Direct>} */
  open: (body) => request('POST', '/api/dms', { body }),
  /** @param {string} id @param {{ name: string }} body @returns {Promise<T.Direct>} */
  patch: (id, body) => request('PATCH', `/api/dms/${part(id)}`, { body }),
  /** Those of a conversation of two begin a new group. @param {string} id
   * @param {string[]} user_ids @returns {Promise<T.Direct>} */
  add: (id, user_ids) => request('POST', `/api/dms/${part(id)}/members`, { body: { user_ids } }),
  /** @param {string} id */
  leave: (id) => request('POST', `/api/dms/${part(id)}/leave`, { body: {} }),
};
