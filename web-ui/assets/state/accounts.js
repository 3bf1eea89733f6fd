// The accounts of the mesh and who may register, for its administrators.

import { personal } from '../lib/personal.js';
import { admin } from '../api/endpoints.js';

/** @import { Account, MeshSettings } from '../api/types.js' */

const PAGE = 50;
const PAGE_MAX = 200;

export const accounts = personal(/** @type {Account[] | null} */ (null));
export const needle = personal('');
/** Whether there may be more than are shown. */
export const more = personal(false);
export const accountsError = personal(/** @type {unknown} */ (null));
export const meshSettings = personal(/** @type {MeshSettings | null} */ (null));

/** Reads again what is shown, or what is asked for now. */
export async function loadAccounts() {
  const asked = needle.peek();
  const limit = Math.min(Math.max(accounts.peek()?.length ?? 0, PAGE), PAGE_MAX);
  try {
    const [found, settings] = await Promise.all([
      admin.accounts({ q: asked, limit }),
      admin.settings(),
    ]);
    if (asked !== needle.peek()) return;
    // Of a list longer than one answer only its beginning is renewed.
    const rest = (accounts.peek() ?? []).slice(limit);
    accounts.value = [...found, ...rest];
    if (rest.length === 0) more.value = found.length === limit;
    meshSettings.value = settings;
    accountsError.value = null;
  } catch (error) {
    accountsError.value = error;
  }
}

/** @param {string} text */
export function find(text) {
  needle.value = text;
  accounts.value = null;
  return loadAccounts();
}

export async function loadMore() {
  const shown = accounts.peek() ?? [];
  const asked = needle.peek();
  const found = await admin.accounts({ q: asked, limit: PAGE, after: shown.at(-1)?.id });
  if (asked !== needle.peek()) return;
  accounts.value = [...shown, ...found];
  more.value = found.length === PAGE;
}

/** @param {string} id @param {import('../api/endpoints.js').AccountChange} change */
export async function changeAccount(id, change) {
  const changed = await admin.change(id, change);
  const list = accounts.peek() ?? [];
  accounts.value = list.map((one) => (one.id === id ? changed : one));
  return changed;
}

/** @param {string} id */
export const makeCode = (id) => admin.reset(id);

/** @param {string} username @param {string} display_name */
export async function addAccount(username, display_name) {
  const made = await admin.create({ username, display_name, expires_in_minutes: 7 * 24 * 60 });
  await loadAccounts();
  return made;
}

/** @param {'open' | 'invite' | 'closed'} registration */
export async function setRegistration(registration) {
  meshSettings.value = await admin.setSettings({ registration });
}
