// What was last looked at, overall and per server, on this device.

import { recall, remember } from '../lib/store.js';

/** @typedef {{ server: string, channel: string }} Place */

/** @param {string | null} server  null: anywhere @returns {Place | null} */
export function lastPlace(server) {
  const places = recall('places', /** @type {Record<string, Place>} */ ({}));
  return places[server ?? 'last'] ?? null;
}

/** @param {string} server @param {string} channel */
export function rememberPlace(server, channel) {
  const place = { server, channel };
  remember('places', { ...recall('places', {}), last: place, [server]: place });
}

/** @returns {string | null} */
export const lastDirect = () => recall('direct', null);

/** @param {string | null} id */
export const rememberDirect = (id) => remember('direct', id ?? undefined);
