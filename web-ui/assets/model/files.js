// Kinds and choices of files.

import { kindOf } from './file-box.js';

/** @import { FileInfo, ListedFile, Message } from '../api/types.js' */

/** The icon of a file that has no picture. @param {{ content_type: string, filename: string }} file */
export function iconOf({ content_type, filename }) {
  if (content_type.startsWith('image/')) return 'image';
  if (content_type.startsWith('video/')) return 'video';
  if (content_type.startsWith('audio/')) return 'audio';
  if (/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(filename)) return 'archive';
  if (/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(content_type))
    return 'file-text';
  return 'file';
}

/** @typedef {'all' | 'image' | 'media' | 'file'} Chosen  which files are listed */

/**
 * Whether a file is among those chosen; names are compared without case and width.
 * @param {FileInfo} file @param {{ kind: Chosen, query: string }} chosen
 */
export function isChosen(file, { kind, query }) {
  const is = kindOf(file);
  const media = is === 'video' || is === 'audio';
  if (kind === 'image' && is !== 'image') return false;
  if (kind === 'media' && !media) return false;
  if (kind === 'file' && is !== 'file') return false;
  return folded(file.filename).includes(folded(query.trim()));
}

/** @param {string} text */
const folded = (text) => text.normalize('NFKC').toLowerCase();

/**
 * The files of a conversation, newest first, after what is known of some of its messages. Older ones
 * than the list has come with their page.
 * @param {{ files: ListedFile[], more: boolean }} list @param {Message[]} messages
 * @returns {ListedFile[]} the same, if nothing is to be changed
 */
export function withNoted({ files, more }, messages) {
  const gone = new Set(messages.filter((one) => one.is_deleted).map(({ id }) => id));
  const left = files.filter((file) => !gone.has(file.message_id));
  const listed = new Set(left.map(({ id }) => id));
  const oldest = more ? (left.at(-1)?.created_at ?? '') : '';
  const added = messages
    .filter(({ created_at }) => created_at > oldest)
    .flatMap(({ id, author, created_at, attachments = [] }) =>
      attachments.map((file) => ({ ...file, message_id: id, author_id: author.id, created_at })),
    )
    .filter(({ id }) => !listed.has(id));
  if (added.length === 0) return left.length === files.length ? files : left;
  return [...added, ...left].sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
}
