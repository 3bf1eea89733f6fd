// Files that were added to what is being written, by draft. What carries them to a node is fetched
// later (state/uploads.js).

import { personal } from '../lib/personal.js';

/** @import { Attached } from '../model/outbox.js' */

export const attached = personal(/** @type {Record<string, Attached[]>} */ ({}));

/** @param {string} key @param {Attached[]} files */
export function setAttached(key, files) {
  const { [key]: _, ...others } = attached.peek();
  attached.value = files.length > 0 ? { ...others, [key]: files } : others;
}

/** They are sent. @param {string} key */
export function takeAttached(key) {
  const files = attached.peek()[key] ?? [];
  setAttached(key, []);
  return files;
}
