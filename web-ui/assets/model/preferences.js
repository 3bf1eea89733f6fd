// What the reader has set for themselves, as the mesh keeps it, and what follows from it.

/** @import { Preferences } from '../api/types.js' */
/** @import { Unread } from './unread.js' */

/** Nothing is set. @type {Preferences} */
export const UNSET = {
  favourites: [],
  channels: {},
  keywords: [],
  do_not_disturb: null,
  language: null,
  theme: null,
  send_key: null,
  time_zone: null,
  replies: null,
};

/** Those of which the page keeps a copy on the device, so that it looks right before it is told. */
const KEPT = /** @type {const} */ (['language', 'theme', 'send_key', 'replies']);

/** What is notified of a conversation for which nothing was chosen. @param {boolean} direct */
export const usualLevel = (direct) => (direct ? 'all' : 'mentions');

/**
 * What of the device's settings is another than what the mesh has; what was never set there stays as
 * it is here.
 * @param {Preferences} told @param {Record<string, any>} held
 */
export function differing(told, held) {
  /** @type {Record<string, string>} */
  const changed = {};
  for (const key of KEPT) {
    const value = told[key];
    if (value !== null && value !== held[key]) changed[key] = value;
  }
  return changed;
}

/** What of a change the mesh keeps. @param {Record<string, any>} change */
export function shared(change) {
  return Object.fromEntries(
    Object.entries(change).filter(([key]) => KEPT.some((kept) => kept === key)),
  );
}

/**
 * As it will be once a change is carried out.
 * @param {Preferences} held @param {import('../api/types.js').PreferenceChange} change
 * @returns {Preferences}
 */
export function changed(held, change) {
  const channels = { ...held.channels };
  for (const [id, set] of Object.entries(change.channels ?? {})) {
    const all = { ...(channels[id] ?? { notify: null, muted: false }), ...set };
    if (all.notify === null && !all.muted) delete channels[id];
    else channels[id] = all;
  }
  return { ...held, ...change, channels };
}

/**
 * What calls for the reader's attention of all that is unread: of a muted conversation the mentions,
 * and not even those where nothing of it is to be notified.
 * @param {Unread} unread @param {Preferences['channels']} set @returns {Unread}
 */
export function attended(unread, set) {
  const channels = { ...unread.channels };
  const mentions = { ...unread.mentions };
  for (const [id, { notify, muted }] of Object.entries(set)) {
    if (notify === 'none' && mentions[id]) mentions[id] = 0;
    if (muted && channels[id]) channels[id] = mentions[id] ?? 0;
  }
  return { channels, mentions };
}
