// What pictures look like that are about to be uploaded: made small by the browser, one at a time, so
// that many large ones do not fill its memory.

import { personal } from '../lib/personal.js';

/** Twice as high as they are shown, for screens that are finer. */
const HEIGHT = 84;
const BYTES_MAX = 128 * 1024 * 1024;

/** Addresses within the page, by upload. */
export const uploadPictures = personal(/** @type {Record<string, string>} */ ({}));
/** @type {Set<string>} */
const wanted = new Set();
/** @type {Promise<void>} */
let last = Promise.resolve();

/** @param {string} upload @param {File} file */
export function pictureUpload(upload, file) {
  if (!file.type.startsWith('image/') || file.size > BYTES_MAX) return;
  wanted.add(upload);
  // What the browser does not know as a picture has an icon.
  last = last.then(() => make(upload, file)).catch(() => {});
}

/** @param {string} upload @param {File} file */
async function make(upload, file) {
  if (!wanted.has(upload)) return;
  const small = await createImageBitmap(file, { resizeHeight: HEIGHT, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [small.width, small.height];
  canvas.getContext('2d')?.drawImage(small, 0, 0);
  small.close();
  const blob = await new Promise((/** @type {(blob: Blob | null) => void} */ done) =>
    canvas.toBlob(done),
  );
  if (!blob || !wanted.has(upload)) return;
  uploadPictures.value = { ...uploadPictures.peek(), [upload]: URL.createObjectURL(blob) };
}

/** @param {string} upload */
export function forgetUploadPicture(upload) {
  wanted.delete(upload);
  const { [upload]: gone, ...others } = uploadPictures.peek();
  if (!gone) return;
  URL.revokeObjectURL(gone);
  uploadPictures.value = others;
}
