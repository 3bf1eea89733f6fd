// What the first page does without: its code, and the texts and styles that only it needs.

import { later } from '../lib/later.js';
import { fetchStyles } from '../lib/styles.js';
import { fetchRestOfTexts } from '../i18n/index.js';

/** @typedef {typeof import('./rest.js')} Rest */

/** Everything of it; fetched once. @returns {Promise<Rest>} */
export const fetchParts = () =>
  Promise.all([import('./rest.js'), fetchRestOfTexts(), fetchStyles()]).then(([rest]) => rest);

/** A component of it. @param {(rest: Rest) => any} pick
 * @param {(props: any) => any} [instead]  what is drawn as long as it is not there */
export const restPart = (pick, instead) => later(() => fetchParts().then(pick), instead);
