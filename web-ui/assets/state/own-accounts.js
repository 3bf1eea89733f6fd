// The accounts of this device besides the one that the page shows: what waits in them, sending what
// they have begun to send, going to one, and taking one away.

import { signal } from '../lib/ui.js';
import { recall, recallAll, remember, welcome, whenRemembered, wipe } from '../lib/store.js';
import { t } from '../i18n/index.js';
import { postAs, preferencesOf, unreadOf } from '../api/as-other.js';
import { auth } from '../api/endpoints.js';
import { asApiError } from '../api/error.js';
import { lostOf, waitsIn } from '../model/own-accounts.js';
import { fromServer } from '../model/unread.js';
import { base } from './connection.js';
import { forgetClaims } from './notify-claims.js';
import { takeBackRead, whenForOther } from './on-desktop.js';
import { ACCOUNTS_MAX, account, accountsHere, enter, leave, token } from './session.js';
import { openDialog, toast } from './shell.js';
import { isUploading } from './uploads.js';
import { noteShown, tellOf } from './waiting-elsewhere.js';

/** @import { OutboxItem } from '../model/outbox.js' */
/** @import { Lost, Waits } from '../model/own-accounts.js' */

/** @typedef {{ id: string, username: string, name: string, alive: boolean, shown: boolean,
 *   waits: Waits }} Own  `alive`: its session has not ended */

const LOOK_EVERY_MS = 60_000;
/** What another tab has asked for so lately is not asked for again. */
const FRESH_MS = 45_000;
/** The same for somebody who opens the list. */
const OPENED_FRESH_MS = 2_000;
const NOTHING = { count: 0, some: false };
/** `known`: what waits there was asked since it was shown last. */
const UNKNOWN = { at: 0, waits: NOTHING, known: false };

const badge = (/** @type {string} */ id) => `badge.${id}`;

/** @returns {Own[]} */
const now = () =>
  accountsHere().map(([id, { username, name, token: bearer }]) => ({
    id,
    username,
    name,
    alive: bearer !== null,
    shown: id === account.value,
    waits: id === account.value ? NOTHING : recall(badge(id), UNKNOWN).waits,
  }));

export const ownAccounts = signal(now());
const refresh = () => {
  // One that had left may have come back in another tab.
  for (const [id] of accountsHere()) welcome(id);
  ownAccounts.value = now();
};
account.subscribe(refresh);
token.subscribe(refresh);
whenRemembered((key) => {
  if (/^(account|badge)\./.test(key)) refresh();
});

/** Looks after the others. @param {number} fresh_ms */
function look(fresh_ms) {
  refresh();
  for (const { id, alive, shown } of ownAccounts.value) {
    if (shown) {
      noteShown(id);
      remember(badge(id), undefined);
    }
    if (!alive || shown) continue;
    const held = recall(badge(id), UNKNOWN);
    void sendFor(id);
    if (Math.abs(Date.now() - held.at) < fresh_ms) continue;
    // Of several tabs one asks.
    remember(badge(id), { ...held, at: Date.now() });
    void ask(id, held.known ? held.waits.count : null);
  }
}

export const lookNow = () => look(OPENED_FRESH_MS);

/** @param {string} id */
const tokenOf = (id) => accountsHere().find(([one]) => one === id)?.[1].token ?? null;

/** @param {string} id @param {number | null} before  how much waited there */
async function ask(id, before) {
  const bearer = tokenOf(id);
  if (!bearer) return;
  try {
    const [told, set] = await Promise.all([unreadOf(bearer), preferencesOf(bearer)]);
    if (tokenOf(id) === null) return;
    const waits = waitsIn(told, set);
    remember(badge(id), { at: Date.now(), waits, known: true });
    refresh();
    takeBackRead(id, fromServer(told));
    await tellOf(id, bearer, { before, now: waits.count }, set);
  } catch (error) {
    if (asApiError(error).status === 401) noteEnded(id, bearer);
  }
  refresh();
}

/** @param {string} id @param {string} bearer  with which it was refused */
function noteEnded(id, bearer) {
  const [, kept] = accountsHere().find(([one]) => one === id) ?? [];
  if (kept?.token !== bearer || id === account.peek()) return;
  remember(`account.${id}`, { ...kept, token: null });
  refresh();
}

/** Whose messages are being sent. @type {Set<string>} */
const sending = new Set();

/** What an account has begun to send ends under it, whoever is shown meanwhile.
 * @param {string} id */
async function sendFor(id) {
  if (sending.has(id)) return;
  sending.add(id);
  try {
    const items = recallAll(`outbox.${id}.`).map(([, item]) => /** @type {OutboxItem} */ (item));
    items.sort((a, b) => a.created_at.localeCompare(b.created_at));
    for (const item of items) {
      // Its own page goes on with them when it is shown again.
      const bearer = id === account.peek() ? null : tokenOf(id);
      if (!bearer) return;
      if (item.state !== 'refused' && !(await deliver(id, bearer, item))) return;
    }
  } finally {
    sending.delete(id);
  }
}

/** @param {string} id @param {string} bearer @param {OutboxItem} item
 * @returns {Promise<boolean>} whether the next may go */
async function deliver(id, bearer, item) {
  const { nonce, content, parent_id, files = [] } = item;
  const ids = files.map(({ at }) => at[base.peek()]);
  // Files that are not at this node are with the tab to which they were given.
  if (ids.some((one) => !one)) return true;
  const key = `outbox.${id}.${nonce}`;
  try {
    await postAs(bearer, item, {
      content,
      nonce,
      ...(parent_id ? { parent_id } : {}),
      ...(ids.length > 0 ? { attachment_ids: ids } : {}),
    });
    remember(key, undefined);
    return true;
  } catch (thrown) {
    const error = asApiError(thrown);
    if (error.status === 401) noteEnded(id, bearer);
    if (error.transient || error.status === 401) return false;
    if (recall(key, null))
      remember(key, { ...item, state: 'refused', error: error.detail || error.code });
    return true;
  }
}

/** @returns {() => void} ends it */
export function watchOthers() {
  look(FRESH_MS);
  const seen = () => document.visibilityState === 'visible' && look(FRESH_MS);
  document.addEventListener('visibilitychange', seen);
  addEventListener('online', seen);
  const timer = setInterval(() => look(FRESH_MS), LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('online', seen);
  };
}

/** Files are with the page; they stop where it shows somebody else. @param {() => void} run */
function unlessUploading(run) {
  if (!isUploading()) return run();
  openDialog({
    kind: 'confirm',
    title: t('device.uploading'),
    text: t('device.uploadingText'),
    action: t('device.switchAnyway'),
    danger: true,
    run,
  });
}

/** @param {string} id @param {string | null} [path]  where to, else where it was last */
export function switchTo(id, path = null) {
  if (id === account.peek()) return;
  unlessUploading(() => {
    // The step is the other's; that account finds itself there.
    if (path) history.pushState({ view: 'content', over_list: false, account: id }, '', path);
    enter(id);
  });
}

whenForOther(switchTo);

export function askToAdd() {
  if (ownAccounts.peek().length >= ACCOUNTS_MAX) toast(t('device.full'), 'error');
  else unlessUploading(() => openDialog({ kind: 'account-add' }));
}

/** What only this device has of an account. @param {string} id @returns {Lost} */
export function lostWith(id) {
  const kept = (/** @type {string} */ kind) =>
    recallAll(`${kind}.${id}.`).map(([, value]) => /** @type {any} */ (value));
  return lostOf(kept('drafts'), kept('edit').length, kept('outbox').length, kept('attached'));
}

/** Takes an account off this device. @param {string} id */
export function logOutOf(id) {
  const bearer = tokenOf(id);
  if (bearer) auth.logout(bearer).catch(() => {});
  forgetClaims(id);
  if (id === account.peek()) return leave();
  wipe(id);
  refresh();
}

export function logOutOfAll() {
  const shown = account.peek();
  for (const { id } of ownAccounts.peek()) if (id !== shown) logOutOf(id);
  if (shown) logOutOf(shown);
}
