// Files: what a node takes, short-lived links, and where a file is. Uploading itself is tus.

import { request } from './http.js';

/** @import * as T from './types.js' */

const part = encodeURIComponent;

export const files = {
  /** @returns {Promise<{ max_bytes: number, attachments_max: number }>} */
  limits: () => request('GET', '/api/files/limits'),
  /** @param {string[]} ids @returns {Promise<{ expires_at: string, links: T.FileLink[] }>} */
  links: (ids) => request('POST', '/api/files/links', { body: { ids }, repeatable: true }),
  /** @param {string} id @returns {Promise<T.FileState>} */
  state: (id) => request('GET', `/api/files/${part(id)}/state`),
};
