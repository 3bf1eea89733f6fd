// Messages that are chosen together, to be copied or deleted.

import { personal } from '../lib/personal.js';
import { conversationOf } from '../model/conversation.js';
import { placeOf } from '../model/order.js';
import { deleteMessage } from './message-changes.js';
import { timeline } from './timelines.js';

/** @import { Message } from '../api/types.js' */

/** More than this is the work of an export. */
export const SELECTED_MAX = 100;

/**
 * @typedef {object} Selection
 * @property {string} conversation
 * @property {string | null} parent  the thread in which it was begun
 * @property {Message[]} messages
 * @property {string} last  the one chosen or let go last, from which a range goes on
 * @property {boolean} full  more were chosen than may be
 * @property {boolean} busy
 * @property {{ message: Message, reason: string }[]} failed
 */
export const selection = personal(/** @type {Selection | null} */ (null));

/** @param {Message} message @param {string | null} parent */
export function startSelecting(message, parent) {
  const conversation = conversationOf(message);
  selection.value = {
    ...{ conversation, parent, messages: [message], last: message.id },
    ...{ full: false, busy: false, failed: [] },
  };
}

export function stopSelecting() {
  selection.value = null;
}

/** @param {Message} message @param {boolean} range  all between it and the last one, too */
export function toggleSelected(message, range) {
  const open = selection.peek();
  if (!open || open.busy) return;
  const chosen = open.messages.some(({ id }) => id === message.id);
  const more = range ? between(open, message) : [message];
  const ids = new Set(more.map(({ id }) => id));
  const rest = open.messages.filter(({ id }) => !ids.has(id));
  const all = chosen && !range ? rest : [...rest, ...more];
  all.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const full = all.length > SELECTED_MAX;
  selection.value = {
    ...open,
    messages: full ? open.messages : all,
    last: message.id,
    full,
    failed: [],
  };
}

/** @param {Selection} open @param {Message} message */
function between({ conversation, parent, last }, message) {
  const held = timeline(conversation, parent)
    .peek()
    .messages.filter((one) => !one.is_deleted && (parent !== null || !one.parent_id));
  const at = [last, message.id].map((id) => held.findIndex((one) => one.id === id));
  if (at.includes(-1)) return [message];
  return held.slice(Math.min(...at), Math.max(...at) + 1);
}

/** Those that are still there, as they are now. @param {Selection} open */
export function selected({ conversation, parent, messages }) {
  const now = new Map(timeline(conversation, parent).value.messages.map((one) => [one.id, one]));
  return messages.map((one) => now.get(one.id) ?? one).filter((one) => !one.is_deleted);
}

/** Deletes them one after the other; what can't be deleted stays chosen.
 * @returns {Promise<number>} how many were */
export async function deleteSelected() {
  const open = selection.peek();
  if (!open || open.busy) return 0;
  const messages = selected(open);
  selection.value = { ...open, busy: true, failed: [] };
  /** @type {Selection['failed']} */
  const failed = [];
  for (const message of messages) {
    const reason = await deleteMessage(message, { quiet: true });
    if (reason !== null) failed.push({ message, reason });
  }
  if (selection.peek()?.conversation === open.conversation) {
    const left = failed.map(({ message }) => message);
    selection.value = failed.length > 0 ? { ...open, messages: left, busy: false, failed } : null;
  }
  return messages.length - failed.length;
}
