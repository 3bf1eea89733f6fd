// Who is typing where; each notice holds for a few seconds.

/** @typedef {Record<string, { user_id: string, until: number }[]>} Typing */

const HOLD_MS = 6000;

/**
 * @param {Typing} typing
 * @param {string} channel
 * @param {string} user_id
 * @param {number} now
 * @returns {Typing}
 */
export function typed(typing, channel, user_id, now) {
  const others = (typing[channel] ?? []).filter(
    (row) => row.user_id !== user_id && row.until > now,
  );
  return { ...typing, [channel]: [...others, { user_id, until: now + HOLD_MS }] };
}

/**
 * Their message arrived, so they are done.
 * @param {Typing} typing
 * @param {string} channel
 * @param {string} user_id
 * @returns {Typing}
 */
export function stopped(typing, channel, user_id) {
  if (!typing[channel]?.some((row) => row.user_id === user_id)) return typing;
  return { ...typing, [channel]: typing[channel].filter((row) => row.user_id !== user_id) };
}

/** @param {Typing} typing @param {string} channel @param {number} now @returns {string[]} */
export function typingIn(typing, channel, now) {
  return (typing[channel] ?? []).filter((row) => row.until > now).map((row) => row.user_id);
}
