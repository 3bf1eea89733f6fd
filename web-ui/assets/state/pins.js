// Pinned messages of the channels whose pins have been looked at.

import { personal } from '../lib/personal.js';
import { conversations } from '../api/conversations.js';
import { messages as api } from '../api/endpoints.js';
import { conversationOf } from '../model/conversation.js';
import { optimistically } from './message-changes.js';

/** @import { Message } from '../api/types.js' */

export const pins = personal(/** @type {Record<string, Message[]>} */ ({}));
export const pinsFailed = personal(/** @type {unknown} */ (null));

/** @param {string} channel */
export async function loadPins(channel) {
  try {
    pins.value = { ...pins.value, [channel]: await conversations.pins(channel) };
    pinsFailed.value = null;
  } catch (error) {
    pinsFailed.value = error;
  }
}

/** A message changed: its channel's pins may have. @param {Message} message */
export function refreshPins(message) {
  const channel = conversationOf(message);
  const held = pins.value[channel];
  if (!held) return;
  const listed = held.some((one) => one.id === message.id);
  if (listed || message.pinned) void loadPins(channel);
}

/** A message is deleted. @param {string} id */
export function dropPin(id) {
  for (const [channel, held] of Object.entries(pins.peek())) {
    const left = held.filter((message) => message.id !== id);
    if (left.length < held.length) pins.value = { ...pins.peek(), [channel]: left };
  }
}

/** @param {Message} message */
export async function togglePin(message) {
  const on = !message.pinned;
  await optimistically(message, { ...message, pinned: on }, () =>
    on ? api.pin(message.id) : api.unpin(message.id),
  );
  refreshPins({ ...message, pinned: on });
}
