// What people change of their own account: profile, password, where they are logged in.

import { auth, users } from '../api/endpoints.js';
import { forgetClaims } from './notify-claims.js';
import { account, leave, loadMe, me, renew, token } from './session.js';
import { loadSessions } from './sessions.js';

/** @param {{ username?: string, display_name?: string, status_message?: string }} change */
export async function changeProfile(change) {
  const changed = await users.patchMe(change);
  if (me.value) me.value = { ...me.value, ...changed };
  await loadMe();
}

/** Says that one is away or busy, or no longer.
 * @param {import('../api/types.js').Absence} said  @returns whether anything is said now */
export async function sayAbsence(said) {
  const changed = await users.sayAbsence(said);
  if (me.value) me.value = { ...me.value, ...changed };
  return changed.absence !== null;
}

/** Ends all other sessions; this one goes on with a new token.
 * @param {string} current @param {string} next */
export const changePassword = (current, next) => renew(() => auth.password({ current, new: next }));

/** The same without another password. */
export async function endOtherSessions() {
  await renew(() => auth.endOthers());
  await loadSessions();
}

/** @param {string} id */
export async function endSessionOf(id) {
  await auth.endOne(id);
  await loadSessions();
}

/** @param {string} id */
export async function seeLogin(id) {
  await auth.seeLogin(id);
  await loadSessions();
}

export async function logoutEverywhere() {
  const [id, bearer] = [account.value, token.value];
  if (!bearer) return;
  await auth.logoutEverywhere(bearer);
  // Its end may have been told by the node before.
  if (account.value === id) leave();
  if (id) await forgetClaims(id);
}
