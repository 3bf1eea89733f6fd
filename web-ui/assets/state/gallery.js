// The pictures that are open over the page. Those of a message that is deleted meanwhile are gone.

import { personal } from '../lib/personal.js';
import { listen } from './hearing.js';
import { needLinksAgain } from './file-links.js';

/** @import { FileInfo } from '../api/types.js' */

/** @typedef {{ message: string, files: FileInfo[], at: number }} Gallery */

export const gallery = personal(/** @type {Gallery | null} */ (null));

/** @param {string} message @param {FileInfo[]} files  its images @param {FileInfo} first */
export function openGallery(message, files, first) {
  gallery.value = { message, files, at: files.indexOf(first) };
}

/** @param {number} at */
export function showPicture(at) {
  const open = gallery.peek();
  if (open) gallery.value = { ...open, at };
}

export function closeGallery() {
  gallery.value = null;
}

listen((word) => {
  const open = gallery.peek();
  if (word.what === 'gone' && open?.message === word.id) closeGallery();
  if (word.what === 'unsure' && open) needLinksAgain(open.files.map(({ id }) => id));
});
