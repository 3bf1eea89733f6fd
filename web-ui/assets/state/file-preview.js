// The file whose text is open over the page, and the beginning of it. That of a message that is
// deleted meanwhile is gone.

import { personal } from '../lib/personal.js';
import { language } from '../i18n/index.js';
import { ApiError } from '../api/error.js';
import { files as api } from '../api/files.js';
import { base } from './connection.js';
import { needLinksAgain } from './file-links.js';
import { listen } from './hearing.js';

/** @import { FileInfo } from '../api/types.js' */

/** As much as is fetched of a file and shown. */
export const HEAD_BYTES = 256 * 1024;
/** It may come from another node first. */
const PATIENCE_MS = 60_000;

export const preview = personal(/** @type {{ message: string, file: FileInfo } | null} */ (null));

/** @param {string} message @param {FileInfo} file */
export function openPreview(message, file) {
  preview.value = { message, file };
}

export function closePreview() {
  preview.value = null;
}

listen((word) => {
  const open = preview.peek();
  if (word.what === 'gone' && open?.message === word.id) closePreview();
  if (word.what === 'unsure' && open) needLinksAgain([open.file.id]);
});

/**
 * Reads how a file begins, by an address that was made for this.
 * @param {FileInfo} file @param {AbortController} stop
 * @returns {Promise<{ bytes: Uint8Array, cut: boolean }>}
 */
export async function readHead({ id, size }, stop) {
  if (size === 0) return { bytes: new Uint8Array(), cut: false };
  const bytes = await readPart(id, 0, HEAD_BYTES, stop);
  return { bytes, cut: size > HEAD_BYTES };
}

/**
 * Reads a part of a file, or as much of it as there is.
 * @param {string} id @param {number} from @param {number} to  excluded @param {AbortController} stop
 */
export async function readPart(id, from, to, stop) {
  if (to <= from) return new Uint8Array();
  const { links } = await api.links([id]);
  const [link] = links;
  // It is as if it had never been there.
  if (!link) throw new ApiError({ status: 404, code: 'file_not_found' });
  const late = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(base.peek() + link.url, {
      headers: { Range: `bytes=${from}-${to - 1}`, 'Accept-Language': language.peek() },
      credentials: 'omit',
      cache: 'no-store',
      signal: stop.signal,
    });
    if (!answer.ok) throw await refusal(answer);
    // Who answers with the whole begins at its beginning.
    const isPart = answer.status === 206 || from === 0;
    if (!isPart) throw new ApiError({ status: answer.status, code: 'unreachable' });
    return await firstOf(answer, to - from);
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError({ status: 0, code: 'unreachable' });
  } finally {
    clearTimeout(late);
  }
}

/** @param {Response} answer */
async function refusal(answer) {
  const told = await answer.json().catch(() => ({}));
  const text = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : '');
  const code = text(told.code) || `http_${answer.status}`;
  return new ApiError({ status: answer.status, code, detail: text(told.detail) });
}

/** No more than was asked for, whatever is sent. @param {Response} answer @param {number} most */
async function firstOf(answer, most) {
  const bytes = new Uint8Array(most);
  const reader = answer.body?.getReader();
  let length = 0;
  while (reader && length < most) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    const part = value.subarray(0, most - length);
    bytes.set(part, length);
    length += part.length;
  }
  void reader?.cancel();
  return bytes.subarray(0, length);
}
