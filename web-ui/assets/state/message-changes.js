// What readers do to messages: shown at once, taken back if the server refuses.

import { messages as api } from '../api/endpoints.js';
import { oneSpelling } from '../lib/emoji.js';
import { conversationOf } from '../model/conversation.js';
import { hasReacted, toggleReaction } from '../model/reactions.js';
import * as model from '../model/timeline.js';
import { me } from './session.js';
import { errorText, toastError } from './shell.js';
import { everywhere } from './timelines.js';

/** @import { Message } from '../api/types.js' */

/** Shows the change at once, then what the server answered, or what was before if it refused and
 * nothing else has changed meanwhile.
 * @param {Message} message @param {Message} shown @param {() => Promise<Message | null>} send
 * @param {{ quiet?: boolean }} [how]  `quiet`: the caller says why it was refused
 * @returns {Promise<string | null>} why it was refused */
export async function optimistically(message, shown, send, { quiet = false } = {}) {
  const put = (/** @type {(now: Message) => Message} */ change) =>
    everywhere(conversationOf(message), (target) => model.patch(target, message.id, change));
  put(() => shown);
  try {
    const answer = await send();
    if (answer) put(() => answer);
    return null;
  } catch (error) {
    put((now) => (now === shown ? message : now));
    if (!quiet) toastError(error);
    return errorText(error);
  }
}

/** @param {Message} message @param {string} picked */
export function react(message, picked) {
  const emoji = oneSpelling(picked);
  const user = me.value?.id ?? '';
  const taken = hasReacted(message, emoji, user);
  return optimistically(message, toggleReaction(message, emoji, user), () =>
    taken ? api.unreact(message.id, emoji) : api.react(message.id, emoji),
  );
}

/** @param {Message} message @param {string} content */
export function editMessage(message, content) {
  const shown = { ...message, content, html: null, edited_at: new Date().toISOString() };
  return optimistically(message, shown, () => api.edit(message.id, content));
}

/** @param {Message} message @param {{ quiet?: boolean }} [how] */
export function deleteMessage(message, how) {
  const send = () => api.remove(message.id).then(() => null);
  return optimistically(message, model.deleted(message), send, how);
}
