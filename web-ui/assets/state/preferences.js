// What the reader has set for themselves: kept by the mesh, the same in every browser.

import { zone } from '../lib/time.js';
import { personal, whenForgotten } from '../lib/personal.js';
import { preferences as api } from '../api/endpoints.js';
import { UNSET, changed, differing, shared } from '../model/preferences.js';
import { changeSettings, settings } from './settings.js';
import { toastError } from './shell.js';

/** @import { Preferences, PreferenceChange } from '../api/types.js' */

export const preferences = personal(/** @type {Preferences} */ (UNSET));
preferences.subscribe(({ time_zone }) => {
  zone.value = time_zone;
});

/** Changes that are under way, one after the other: what is told meanwhile is older than they are. */
let underWay = Promise.resolve();
let waiting = 0;
/** Raised when somebody else may be signed in. */
let reader = 0;

/** @param {Preferences} told */
export function applyPreferences(told) {
  if (waiting > 0) return;
  preferences.value = told;
  const other = differing(told, settings.peek());
  if (Object.keys(other).length > 0) changeSettings(other);
}

export async function loadPreferences() {
  applyPreferences(await api.read());
}

whenForgotten(() => {
  reader += 1;
  waiting = 0;
  underWay = Promise.resolve();
});

/**
 * Shows a change at once and has the mesh keep it. What it refuses is as before again.
 * @param {PreferenceChange} change
 */
export const setPreferences = (change) => void keepPreferences(change).catch(toastError);

/**
 * The same for a form, which says itself what was refused.
 * @param {PreferenceChange} change
 */
export function keepPreferences(change) {
  const by = reader;
  preferences.value = changed(preferences.value, change);
  waiting += 1;
  const kept = underWay.then(async () => {
    const told = by === reader ? api.change(change) : Promise.resolve(null);
    await settled(by, await told.catch(() => null));
    await told;
  });
  underWay = kept.catch(() => {});
  return kept;
}

/** @param {number} by @param {Preferences | null} told  null: the change was refused */
async function settled(by, told) {
  waiting -= 1;
  if (by !== reader || waiting > 0) return;
  if (told) applyPreferences(told);
  else await loadPreferences().catch(() => {});
}

/** A choice in the settings: put into force here, and kept by the mesh where it is of that kind.
 * @param {Partial<import('./settings.js').Settings>} change */
export function choose(change) {
  changeSettings(change);
  const kept = shared(change);
  if (Object.keys(kept).length > 0) setPreferences(kept);
}

/** @param {string} id  of a conversation */
export function toggleFavourite(id) {
  const held = preferences.value.favourites;
  const favourites = held.includes(id) ? held.filter((one) => one !== id) : [...held, id];
  setPreferences({ favourites });
}

/** @param {string} id @param {Partial<import('../api/types.js').ChannelPreference>} set */
export const setChannel = (id, set) => setPreferences({ channels: { [id]: set } });
