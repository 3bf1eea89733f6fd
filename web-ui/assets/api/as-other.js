// What is asked for another account of this device than the one that the page shows: each call says
// by whose token.

import { isDirect, noteDirect } from './conversations.js';
import { request } from './http.js';

/** @import * as T from './types.js' */

/** @param {string} as @returns {Promise<T.UnreadCounts>} */
export const unreadOf = (as) => request('GET', '/api/unread', { as });

/** @param {string} as @returns {Promise<T.Me>} */
export const meOf = (as) => request('GET', '/api/auth/me', { as });

/** @param {string} as @returns {Promise<T.Preferences>} */
export const preferencesOf = (as) => request('GET', '/api/me/preferences', { as });

/** @param {string} as @param {{ channel_id: string, direct?: boolean }} to
 * @param {{ content: string, nonce: string, parent_id?: string, attachment_ids?: string[] }} body */
export function postAs(as, { channel_id, direct }, body) {
  if (direct) noteDirect(channel_id);
  const kind = isDirect(channel_id) ? 'dms' : 'channels';
  const path = `/api/${kind}/${encodeURIComponent(channel_id)}/messages`;
  return request('POST', path, { body, as, repeatable: true });
}
