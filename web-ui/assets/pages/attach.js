// How files get to what is being written; all that then happens to them is fetched late.

import { toastError } from '../state/shell.js';
import { fetchParts, restPart } from './rest-part.js';

export const Tiles = restPart((rest) => rest.Tiles);

/** Held, or the browser may let go of it before anything is chosen. */
let field = /** @type {HTMLInputElement | null} */ (null);

/** @param {string} key  of the draft @param {File[]} files @param {boolean} [pasted] */
export function attach(key, files, pasted = false) {
  fetchParts().then((rest) => rest.takeFiles(key, files, pasted), toastError);
}

/** Lets the reader choose files. @param {string} key */
export function pickFiles(key) {
  field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.onchange = () => attach(key, [...(field?.files ?? [])]);
  field.click();
}
