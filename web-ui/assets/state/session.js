// Who is logged in on this device.

import { signal } from '../lib/ui.js';
import { recall, remember } from '../lib/store.js';
import { auth, users } from '../api/endpoints.js';

/** @import { Me } from '../api/types.js' */
/** @import { Grant } from '../api/endpoints.js' */

export const token = signal(/** @type {string | null} */ (recall('token', null)));
export const me = signal(/** @type {Me | null} */ (null));
/** Who it was that the session ended for, to be asked for the password only. */
export const lastUsername = signal('');
/** The session was ended by the server (expired, logged out everywhere). */
export const sessionEnded = signal(false);

/** @param {Grant} grant */
function begin(grant) {
  sessionEnded.value = false;
  remember('token', grant.access_token);
  me.value = grant.user;
  remember('username', grant.user.username);
  token.value = grant.access_token;
}

/** @param {boolean} byServer */
export function endSession(byServer) {
  lastUsername.value = byServer ? (me.value?.username ?? recall('username', '')) : '';
  remember('token', undefined);
  remember('username', undefined);
  token.value = null;
  me.value = null;
  sessionEnded.value = byServer;
}

/** Logging out in one tab logs out all of them. */
export function watchOtherTabs() {
  addEventListener('storage', () => {
    if (token.value && recall('token', null) === null) endSession(false);
  });
}

/** @param {{ username: string, password: string }} form */
export async function login(form) {
  begin(await auth.login(form));
}

/** @param {import('../api/endpoints.js').Registration} form */
export async function register(form) {
  begin(await auth.register(form));
}

/** Sets a new password by a one-time code. @param {string} code @param {string} next */
export async function recover(code, next) {
  begin(await auth.recover({ code, new: next }));
}

export async function loadMe() {
  me.value = await auth.me();
  remember('username', me.value.username);
}

/** @param {{ username?: string, display_name?: string, status_message?: string }} change */
export async function changeProfile(change) {
  const changed = await users.patchMe(change);
  if (me.value) me.value = { ...me.value, ...changed };
  if (change.username !== undefined) await loadMe();
}

/** Says that one is away or busy, or no longer.
 * @param {import('../api/types.js').Absence} said  @returns whether anything is said now */
export async function sayAbsence(said) {
  const changed = await users.sayAbsence(said);
  if (me.value) me.value = { ...me.value, ...changed };
  return changed.absence !== null;
}

/** Ends all other sessions; this one goes on with a new token if the server gives one.
 * @param {string} current @param {string} next */
export async function changePassword(current, next) {
  const grant = await auth.password({ current, new: next });
  if (grant?.access_token) begin(grant);
  else if (me.value) await login({ username: me.value.username, password: next });
}

export async function logoutEverywhere() {
  await auth.logoutEverywhere();
  endSession(false);
}
