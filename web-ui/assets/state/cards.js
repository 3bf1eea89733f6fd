// Messages that others lead to by their address: each is asked for once, when it is drawn, and only
// where the reader sees the conversation. A node answers nothing of any other.

import { personal, whenForgotten } from '../lib/personal.js';
import { conversations } from '../api/conversations.js';
import { ApiError } from '../api/error.js';
import { timeline } from './timelines.js';

/** @import { Message } from '../api/types.js' */

/** Those drawn last are kept. */
const CARDS_MAX = 100;

/** Null: there is nothing to be shown. */
export const cards = personal(/** @type {Record<string, Message | null>} */ ({}));
/** @type {Set<string>} */
const asked = new Set();
/** What was forgotten must not come back with an answer that was under way. */
let era = 0;

/** @param {string} id @param {Message | null} message */
function put(id, message) {
  const { [id]: _, ...others } = cards.peek();
  const kept = Object.entries(others).slice(-(CARDS_MAX - 1));
  cards.value = { ...Object.fromEntries(kept), [id]: message };
}

/** @param {string} conversation  one that the reader sees @param {string} id */
export async function needCard(conversation, id) {
  if (asked.has(id) || cards.peek()[id] !== undefined) return;
  const held = timeline(conversation)
    .peek()
    .messages.find((message) => message.id === id);
  if (held) return put(id, held.is_deleted ? null : held);
  asked.add(id);
  const mine = era;
  try {
    const page = await conversations.messages(conversation, { around: id, limit: 1 });
    const found = page.find((message) => message.id === id && !message.is_deleted) ?? null;
    if (mine === era) put(id, found);
  } catch (error) {
    // Asked for again when it is drawn again, unless the node has said no.
    if (mine === era && error instanceof ApiError && !error.transient) put(id, null);
  } finally {
    if (mine === era) asked.delete(id);
  }
}

/** @param {Message} message */
export function changeCard(message) {
  if (cards.peek()[message.id]) put(message.id, message.is_deleted ? null : message);
}

/** What is gone, or not the reader's any more, is not kept.
 * @param {(message: Message) => boolean} gone */
export function dropCards(gone) {
  const left = Object.entries(cards.peek()).filter(([, message]) => !message || !gone(message));
  if (left.length < Object.keys(cards.peek()).length) cards.value = Object.fromEntries(left);
}

export function forgetCards() {
  era += 1;
  asked.clear();
  cards.value = {};
}
whenForgotten(forgetCards);
