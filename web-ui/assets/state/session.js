// Who is logged in on this device.

import { nonce } from '../lib/nonce.js';
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

/** By what the mesh knows this browser again at its next login. Its own at each node's address. */
function device() {
  const known = recall('device', null);
  if (typeof known === 'string') return known;
  const made = nonce();
  remember('device', made);
  return made;
}

/** How long another session may take to take the place of this one. */
const RENEWING_MS = 15_000;

/** Tabs of this browser wait for the new token instead of taking the old one's end for the end.
 * @param {() => Promise<Grant>} work */
async function renew(work) {
  remember('renewing', Date.now());
  try {
    begin(await work());
  } finally {
    remember('renewing', undefined);
  }
}

const isRenewing = () => Math.abs(Date.now() - recall('renewing', 0)) < RENEWING_MS;

/**
 * A node says that a session is over. It may be that a tab of this browser goes on with another one.
 * @param {string} bearer  its token  @returns whether there is a session to go on with
 */
export async function sessionOver(bearer) {
  while (isRenewing()) await new Promise((done) => setTimeout(done, 50));
  if (token.value !== bearer) return token.value !== null;
  const kept = recall('token', null);
  if (kept === bearer) endSession(true);
  else if (kept === null || recall('username', '') !== me.value?.username) endSession(false);
  else token.value = kept;
  return token.value !== null;
}

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
  begin(await auth.login({ ...form, device: device() }));
}

/** @param {import('../api/endpoints.js').Registration} form */
export async function register(form) {
  begin(await auth.register({ ...form, device: device() }));
}

/** Sets a new password by a one-time code. @param {string} code @param {string} next */
export async function recover(code, next) {
  begin(await auth.recover({ code, new: next, device: device() }));
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

/** Ends all other sessions; this one goes on with a new token.
 * @param {string} current @param {string} next */
export const changePassword = (current, next) =>
  renew(() => auth.password({ current, new: next }));

/** The same without another password. */
export const endOthers = () => renew(() => auth.endOthers());

/** Ends this session here at once, and at all nodes as soon as one hears of it. */
export function logout() {
  auth.logout().catch(() => {});
  endSession(false);
}

export async function logoutEverywhere() {
  await auth.logoutEverywhere();
  endSession(false);
}
