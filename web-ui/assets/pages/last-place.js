// What an account last looked at, overall and per server, on this device.

import { recall, remember } from '../lib/store.js';
import { account } from '../state/session.js';

/** @typedef {{ server: string, channel: string }} Place */

/** @param {string} kind */
const key = (kind) => `${kind}.${account.peek()}`;

/** @param {string | null} server  null: anywhere @returns {Place | null} */
export function lastPlace(server) {
  const places = recall(key('places'), /** @type {Record<string, Place>} */ ({}));
  return places[server ?? 'last'] ?? null;
}

/** @param {string} server @param {string} channel */
export function rememberPlace(server, channel) {
  const place = { server, channel };
  remember(key('places'), { ...recall(key('places'), {}), last: place, [server]: place });
}

/** @returns {string | null} */
export const lastDirect = () => recall(key('direct'), null);

/** @param {string | null} id */
export const rememberDirect = (id) => remember(key('direct'), id ?? undefined);
