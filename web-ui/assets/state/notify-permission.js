// Whether this browser shows notifications of this page, and if not, why.

import { signal } from '../lib/ui.js';

/** @typedef {'insecure' | 'missing' | 'default' | 'denied' | 'granted'} Permission
 *   `insecure`: the address is one at which browsers allow no page to notify */

/** @returns {Permission} */
function now() {
  if (!isSecureContext) return 'insecure';
  return typeof Notification === 'undefined' ? 'missing' : Notification.permission;
}

export const permission = signal(now());

/** Another tab, or the browser's own settings, may have changed it. */
export const lookAgain = () => {
  if (permission.value !== 'missing') permission.value = now();
};

/** Only ever asked for by a button: browsers refuse pages that ask by themselves. */
export async function askPermission() {
  await Notification.requestPermission();
  lookAgain();
}

/** The browser has the interface and no use for it, as on phones. */
export const noneShown = () => {
  permission.value = 'missing';
};
