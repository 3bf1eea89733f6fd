// Tells on the desktop that something waits in an account of this device that no page shows.

import { wall } from '../lib/time.js';
import { recall, remember } from '../lib/store.js';
import { meOf } from '../api/as-other.js';
import { isQuiet } from '../model/notify.js';
import { lookAgain, permission } from './notify-permission.js';
import { showWaiting, takeBackWaiting } from './on-desktop.js';

/** @import { Preferences } from '../api/types.js' */

/** A page says so often that it shows an account, that one which is held back is not taken for none. */
const SHOWN_MS = 150_000;

/** @param {string} id  of the account that this page shows */
export function noteShown(id) {
  remember(`shown.${id}`, Date.now());
  takeBackWaiting(id);
}

/** A page that shows it tells of each message itself. @param {string} id */
const isShown = (id) => Math.abs(Date.now() - recall(`shown.${id}`, 0)) < SHOWN_MS;

/**
 * @param {string} id @param {string} bearer
 * @param {{ before: number | null, now: number }} waits  `before`: null when that is not known
 * @param {Preferences} set  what the account has set about quiet hours
 */
export async function tellOf(id, bearer, { before, now }, set) {
  if (now === 0) takeBackWaiting(id);
  lookAgain();
  if (permission.peek() !== 'granted' || before === null || now <= before || isShown(id)) return;
  if (isQuiet(set.do_not_disturb, wall(new Date().toISOString()))) return;
  const { username, absence } = await meOf(bearer);
  if (absence?.state !== 'do_not_disturb' && !isShown(id)) showWaiting(id, username, now);
}
