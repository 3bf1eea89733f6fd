// Forwarding a message: its address with a comment, which unfolds as a card for those who may see it.

/** @import { Conversation } from './conversation.js' */

/** What is posted. @param {string} comment @param {string} link */
export const forwardText = (comment, link) =>
  comment.trim() === '' ? link : `${comment.trim()}\n\n${link}`;

/**
 * Whether everybody who will read it may see the message, as far as the page knows.
 * @param {Conversation} from  where the message stands
 * @param {{ id: string | null, server: string | null, people: string[] | null }} to
 *   `people`: those in a direct conversation
 * @param {string[]} members  those of the server where the message stands
 */
export function seenByAll(from, to, members) {
  if (to.id === from.id) return true;
  const see = from.people?.map(({ id }) => id) ?? members;
  if (to.people !== null) return !from.hidden && to.people.every((id) => see.includes(id));
  return from.server !== null && !from.hidden && from.server === to.server;
}
