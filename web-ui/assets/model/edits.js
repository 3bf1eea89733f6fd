// Unsaved changes to messages.

/** @import { Message } from '../api/types.js' */

/**
 * @typedef {object} Edit
 * @property {string} text
 * @property {string} base  what the message said when the editor was opened
 * @property {string | null} error  why it could not be saved
 */

const EDITS_MAX = 100;

/**
 * @param {Record<string, Edit>} edits @param {string} message @param {Edit | null} edit
 * @returns {{ kept: Record<string, Edit>, gone: string[] }} the oldest make room
 */
export function withEdit(edits, message, edit) {
  const { [message]: held, ...others } = edits;
  if (!edit) return { kept: others, gone: held ? [message] : [] };
  const ids = Object.keys(others);
  const gone = ids.slice(0, Math.max(0, ids.length - EDITS_MAX + 1));
  const kept = Object.fromEntries(Object.entries(others).slice(gone.length));
  return { kept: { ...kept, [message]: edit }, gone };
}

/**
 * What saving a text means.
 * @param {string} content @param {string} base @param {Message} message  as it is now
 * @returns {'nothing' | 'refuse' | 'save'}
 */
export function verdictOf(content, base, message) {
  if (content === base || content === message.content) return 'nothing';
  return content === '' || message.is_deleted ? 'refuse' : 'save';
}

/**
 * The message that ↑ edits: the newest own one that is shown in this place.
 * @param {Message[]} messages  those of the channel or of the thread @param {string} me
 * @param {string | null} parent  the thread, or null for the channel itself
 * @returns {Message | null}
 */
export function lastOwn(messages, me, parent) {
  const own = messages.findLast(
    (message) =>
      message.author.id === me &&
      !message.is_deleted &&
      !message.newer_version &&
      (message.parent_id ?? null) === parent,
  );
  return own ?? null;
}
