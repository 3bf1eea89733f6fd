// What lies over and beside the conversation: dialogs, the right panel, the narrow-screen view,
// short notices.

import { personal } from '../lib/personal.js';
import { t } from '../i18n/index.js';
import { asApiError } from '../api/error.js';

/**
 * @typedef {{ kind: 'settings', tab?: string } | { kind: 'server-add' } | { kind: 'account-add' } | { kind: 'channel-create',
 *   server: string }
 *   | { kind: 'channel-edit', channel: string } | { kind: 'channel-add', channel: string } | { kind: 'server-edit', server: string }
 *   | { kind: 'server-pass-on', server: string, user: string }
 *   | { kind: 'absence', note: string | null } | { kind: 'invites',
 *   server: string } | { kind: 'groups', server: string } | { kind: 'switcher' } | { kind: 'keys' } | { kind: 'node' }
 *   | { kind: 'direct-new' } | { kind: 'direct-add', direct: string }
 *   | { kind: 'direct-rename', direct: string }
 *   | { kind: 'forward', channel: string, message: import('../api/types.js').Message }
 *   | { kind: 'readers', channel: string, message: string } | { kind: 'receipts', server: string }
 *   | { kind: 'history', message: string } | { kind: 'date', channel: string, at: string | null }
 *   | { kind: 'confirm', title: string, text: string, action: string, danger?: boolean,
 *   run: () => unknown, quote?: string }} Dialog
 */
/**
 * @typedef {{ kind: 'members' } | { kind: 'pins' } | { kind: 'files' } | { kind: 'search' } | { kind: 'saved' } | { kind: 'inbox' }
 *   | { kind: 'thread', channel: string, parent: string, at?: string } | null} Panel
 *   `at`: the reply to which it was opened, else its end
 */
/** @typedef {{ id: number, tone: 'ok' | 'error' | 'info', text: string }} Toast */

export const dialog = personal(/** @type {Dialog | null} */ (null));
export const panel = personal(/** @type {Panel} */ (null));
export const toasts = personal(/** @type {Toast[]} */ ([]));

/** @param {Dialog} opened */
export const openDialog = (opened) => {
  dialog.value = opened;
};
export const closeDialog = () => {
  dialog.value = null;
};

/** A server or channel is not there any more, nor is there anything to be set about it.
 * @param {string} id */
export function closeAbout(id) {
  const open = dialog.peek();
  const about = open && [
    'server' in open && open.server,
    'channel' in open && open.channel,
    'direct' in open && open.direct,
  ];
  if (about?.includes(id)) closeDialog();
}

/** @param {Panel} opened  opening what is open closes it */
export function togglePanel(opened) {
  const same = panel.value?.kind === opened?.kind && opened?.kind !== 'thread';
  panel.value = same ? null : opened;
}

let lastToast = 0;
const TOAST_MS = 5000;

/** @param {string} text @param {Toast['tone']} [tone] */
export function toast(text, tone = 'info') {
  lastToast += 1;
  const id = lastToast;
  // What is said again is said once, and stays for longer.
  const others = toasts.value.filter((held) => held.text !== text);
  toasts.value = [...others.slice(-2), { id, tone, text }];
  setTimeout(() => dismissToast(id), TOAST_MS);
}

/** @param {number} id */
export function dismissToast(id) {
  toasts.value = toasts.value.filter((held) => held.id !== id);
}

/** A sentence for a failed request. @param {unknown} error */
export function errorText(error) {
  const told = asApiError(error);
  if (told.status === 0) return t('error.unreachable');
  if (told.detail) return told.detail;
  if (told.status === 403) return t('error.forbidden');
  if (told.status === 404) return t('error.notFound');
  if (told.status === 429) return t('error.tooMany');
  return t('error.unexpected', { code: told.code });
}

/** @param {unknown} error */
export const toastError = (error) => toast(errorText(error), 'error');
