// Adding and taking back a reaction, as shown before the server has confirmed it.

/** @import { Message } from '../api/types.js' */

/** @param {Message} message @param {string} emoji @param {string} user */
export function hasReacted(message, emoji, user) {
  return message.reactions.some((row) => row.emoji === emoji && row.user_ids.includes(user));
}

/** @param {Message} message @param {string} emoji @param {string} user @returns {Message} */
export function toggleReaction(message, emoji, user) {
  const row = message.reactions.find((reaction) => reaction.emoji === emoji);
  if (!row) {
    const reactions = [...message.reactions, { emoji, count: 1, user_ids: [user] }];
    return { ...message, reactions };
  }
  const mine = row.user_ids.includes(user);
  const changed = {
    emoji,
    count: row.count + (mine ? -1 : 1),
    user_ids: mine ? row.user_ids.filter((id) => id !== user) : [...row.user_ids, user],
  };
  const reactions = message.reactions
    .map((reaction) => (reaction === row ? changed : reaction))
    .filter((reaction) => reaction.count > 0);
  return { ...message, reactions };
}
