// Who is logged in: the accounts of this device, and which of them this tab shows.

import { nonce } from '../lib/nonce.js';
import { batch, signal } from '../lib/ui.js';
import {
  recall,
  recallAll,
  recallTab,
  remember,
  rememberTab,
  welcome,
  wipe,
} from '../lib/store.js';
import { t } from '../i18n/index.js';
import { ApiError } from '../api/error.js';
import { auth } from '../api/endpoints.js';

/** @import { Me } from '../api/types.js' */
/** @import { Grant } from '../api/endpoints.js' */

/** @typedef {{ token: string | null, username: string, name: string, at: number }} Kept
 *   `token`: null when its session has ended; `at`: when it came here */

export const ACCOUNTS_MAX = 5;

/** The accounts of this device, in the order in which they came. */
export const accountsHere = () =>
  /** @type {[string, Kept][]} */ (recallAll('account.')).sort(([, a], [, b]) => a.at - b.at);

/** @param {string | null} id @returns {Kept | null} */
const keptOf = (id) => (id === null ? null : recall(`account.${id}`, null));

/** The tab's own account, else the one that was used last. */
function first() {
  const own = recallTab('account');
  const kept = keptOf(own);
  if (kept) return { id: own, bearer: kept.token };
  const bearer = recall('token', /** @type {string | null} */ (null));
  const [known] = accountsHere().find(([, one]) => bearer !== null && one.token === bearer) ?? [];
  return { id: known ?? null, bearer };
}

const { id: shown, bearer: held } = first();
/** Whose page this is; null as long as nobody has said. */
export const account = signal(shown);
export const token = signal(held);
export const me = signal(/** @type {Me | null} */ (null));
/** Who it was that the session ended for, to be asked for the password only. */
export const lastUsername = signal(held ? '' : (keptOf(shown)?.username ?? ''));
/** The session was ended by the server (expired, logged out everywhere). */
export const sessionEnded = signal(shown !== null && held === null);
/** Another one whenever the tab shows somebody else: what was asked before is nobody's any more. */
export const turn = signal(0);

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
export async function renew(work) {
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
  const kept = account.value === null ? recall('token', null) : keptOf(account.value)?.token;
  if (kept === bearer || kept === null) endSession();
  else if (kept === undefined) leave();
  else token.value = kept;
  return token.value !== null;
}

/** @param {Me} user @param {string | null} bearer */
function keep({ id, username, display_name: name }, bearer) {
  const before = keptOf(id);
  // What was remembered before there could be several was this one's.
  for (const kind of recall('username', null) === username ? ['settings', 'places', 'direct'] : [])
    remember(`${kind}.${id}`, recall(kind, undefined));
  for (const kind of ['username', 'places', 'direct']) remember(kind, undefined);
  remember(`account.${id}`, { token: bearer, username, name, at: before?.at ?? Date.now() });
  account.value = id;
  rememberTab('account', id);
  remember('token', bearer ?? undefined);
}

/** @param {Grant} grant @param {() => boolean} [wanted]  whether somebody still waits for it */
function begin({ user, access_token: bearer }, wanted = () => true) {
  const end = (/** @type {string} */ one) => void auth.logout(one).catch(() => {});
  if (!wanted()) return end(bearer);
  const before = keptOf(user.id)?.token;
  const others = accountsHere().filter(([id]) => id !== user.id);
  if (others.length >= ACCOUNTS_MAX) {
    end(bearer);
    throw new ApiError({ status: 409, code: 'accounts_full', detail: t('device.full') });
  }
  const same = token.value !== null && account.value === user.id;
  welcome(user.id);
  batch(() => {
    keep(user, bearer);
    sessionEnded.value = false;
    me.value = user;
    token.value = bearer;
    if (!same) turn.value += 1;
  });
  // One session is enough; tabs that have the old one go on with the new.
  if (before && before !== bearer && !isRenewing()) end(before);
}

/** Shows another account of this device, or nobody. @param {string | null} id */
export function enter(id) {
  const kept = keptOf(id);
  if (id && kept) welcome(id);
  batch(() => {
    me.value = null;
    account.value = id;
    token.value = kept?.token ?? null;
    lastUsername.value = kept?.token ? '' : (kept?.username ?? '');
    sessionEnded.value = kept?.token === null;
    turn.value += 1;
  });
  rememberTab('account', id ?? '');
  remember('token', token.value ?? anyAlive()?.[1].token ?? undefined);
}

const anyAlive = () => accountsHere().find(([, kept]) => kept.token !== null);

/** The server has ended it: what was begun stays for the next login. */
function endSession() {
  const id = account.value;
  const kept = keptOf(id);
  if (kept) remember(`account.${id}`, { ...kept, token: null });
  const username = me.value?.username ?? '';
  enter(kept ? id : null);
  lastUsername.value ||= username;
  sessionEnded.value = true;
}

/** The account leaves this device, with all that was remembered of it; another one takes over. */
export function leave() {
  if (account.value !== null) wipe(account.value);
  enter(anyAlive()?.[0] ?? null);
}

/** Logging out in one tab logs out all of them; logging in again goes on in all that wait for it. */
export function watchOtherTabs() {
  addEventListener('storage', () => {
    const kept = keptOf(account.value);
    if (!token.value) return void (kept?.token && enter(account.value));
    if (account.value === null ? recall('token', null) === null : !kept) leave();
  });
}

/** @param {{ username: string, password: string }} form @param {() => boolean} [wanted] */
export async function login(form, wanted) {
  begin(await auth.login({ ...form, device: device() }), wanted);
}

/** @param {import('../api/endpoints.js').Registration} form @param {() => boolean} [wanted] */
export async function register(form, wanted) {
  begin(await auth.register({ ...form, device: device() }), wanted);
}

/** Sets a new password by a one-time code. @param {string} code @param {string} next
 * @param {() => boolean} [wanted] */
export async function recover(code, next, wanted) {
  begin(await auth.recover({ code, new: next, device: device() }), wanted);
}

export async function loadMe() {
  const user = await auth.me();
  me.value = user;
  keep(user, token.value);
}
