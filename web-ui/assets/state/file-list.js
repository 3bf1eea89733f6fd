// The files of the conversation whose list is open.

import { personal } from '../lib/personal.js';
import { conversations } from '../api/conversations.js';
import { withNoted } from '../model/files.js';
import { listen } from './hearing.js';

/** @import { ListedFile, Message } from '../api/types.js' */

const PAGE = 50;
/** While a filter finds nothing in a page, the next is asked for; not without end. */
const PAGES_MAX = 40;

/**
 * @typedef {{ id: string, files: ListedFile[], more: boolean, loading: boolean,
 *   error: unknown }} FileList  `more`: older ones are not loaded yet
 */

export const fileList = personal(/** @type {FileList | null} */ (null));

/** @param {string} id  of the conversation */
export async function openFileList(id) {
  fileList.value = { id, files: [], more: true, loading: false, error: null };
  await loadFiles(() => true);
}

/** Loads until one more is found that is wanted, or the end.
 * @param {(file: ListedFile) => boolean} wanted */
export async function loadFiles(wanted) {
  const start = fileList.peek();
  if (!start || start.loading || !start.more) return;
  const { id } = start;
  const put = (/** @type {Partial<FileList>} */ change) => {
    const held = fileList.peek();
    if (held?.id === id) fileList.value = { ...held, ...change };
  };
  put({ loading: true, error: null });
  try {
    for (let pages = 0; pages < PAGES_MAX; pages += 1) {
      const before = fileList.peek()?.files.at(-1)?.id;
      const page = await conversations.files(id, { limit: PAGE, ...(before ? { before } : {}) });
      const held = fileList.peek();
      if (held?.id !== id) return;
      const more = page.length === PAGE;
      put({ files: [...held.files, ...page], more });
      if (!more || page.some(wanted)) break;
    }
  } catch (error) {
    put({ error });
  }
  put({ loading: false });
}

/**
 * What the page learns of messages meanwhile: new files come on top, those of deleted ones go.
 * @param {Message[]} messages
 */
export function noteFiles(messages) {
  const held = fileList.peek();
  if (!held || held.loading) return;
  const files = withNoted(held, messages);
  if (files !== held.files) fileList.value = { ...held, files };
}

export function closeFileList() {
  fileList.value = null;
}

listen((word) => {
  const held = fileList.peek();
  if (!held) return;
  if (word.what === 'gone') {
    const files = held.files.filter((file) => file.message_id !== word.id);
    fileList.value = { ...held, files };
  }
  if (word.what === 'unsure') void openFileList(held.id);
});
