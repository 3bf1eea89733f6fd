// What waits for the reader, of all conversations, and threads that are followed; see docs/api.md.

import { query, request } from './http.js';

/** @import * as T from './types.js' */

const part = encodeURIComponent;

export const inbox = {
  /** @param {'mentions' | 'threads'} kind @param {string | null} cursor @returns {Promise<T.InboxPage>} */
  list: (kind, cursor) => request('GET', `/api/inbox${query({ kind, cursor })}`),
  /** @param {string | null} server  its channels only; null: everything */
  readAll: (server) =>
    request('POST', '/api/inbox/read', {
      body: server ? { server_id: server } : {},
      repeatable: true,
    }),
};

export const threads = {
  /** @param {string} id  of a message @returns {Promise<{ following: boolean }>} */
  following: (id) => request('GET', `/api/messages/${part(id)}/follow`),
  /** @param {string} id @param {boolean} on */
  follow: (id, on) => request(on ? 'PUT' : 'DELETE', `/api/messages/${part(id)}/follow`),
};
