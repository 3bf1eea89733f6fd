// Unfinished texts, kept on this device per person and channel.

import { signal } from '../lib/ui.js';
import { recall, remember } from '../lib/store.js';
import { withDraft } from '../model/drafts.js';
import { me } from './session.js';

/** @import { Drafts } from '../model/drafts.js' */

export const drafts = signal(/** @type {Drafts} */ ({}));

const storeKey = () => `drafts.${me.peek()?.id ?? 'nobody'}`;

export function loadDrafts() {
  drafts.value = recall(storeKey(), {});
}

/** @param {string} key @param {string} text */
export function saveDraft(key, text) {
  if ((drafts.peek()[key] ?? '') === text) return;
  drafts.value = withDraft(recall(storeKey(), {}), key, text);
  remember(storeKey(), drafts.value);
}
