// What the inbox shows of conversations in which something is unread.

import { personal } from '../lib/personal.js';
import { conversations as api } from '../api/conversations.js';
import { inboxPreview } from '../model/inbox.js';
import { listen } from './hearing.js';
import { me } from './session.js';
import { attention } from './unread.js';

/** @import { Message } from '../api/types.js' */

const PAGE = 50;

/** The first unread messages of a conversation, as they were when they were asked for. */
export const previews = personal(/** @type {Record<string, Message[]>} */ ({}));

/** Nothing of what was shown is kept: it may not be the reader's any more. */
export function forgetPreviews() {
  previews.value = {};
}

/** Follows what becomes of the messages that are shown. @returns {() => void} ends it */
export const watchPreviews = () =>
  listen((word) => {
    if (word.what === 'gone') change(word.id, null);
    if (word.what === 'changed') change(word.message.id, word.message);
  });

/** @param {string} id @param {Message | null} message  null: it is deleted */
function change(id, message) {
  for (const [at, shown] of Object.entries(previews.peek())) {
    if (!shown.some((held) => held.id === id)) continue;
    const left = shown.map((held) => (held.id === id ? message : held));
    const there = left.filter((held) => held !== null && !held.is_deleted);
    previews.value = { ...previews.peek(), [at]: /** @type {Message[]} */ (there) };
  }
}

/** @param {string} id  of a conversation */
export async function loadPreview(id) {
  const reader = me.peek();
  const { first } = await api.unreadIn(id);
  if (!first || !reader) return;
  const mentioned = (attention.peek().mentions[id] ?? 0) > 0;
  const [start, more] = await Promise.all([
    api.messages(id, { around: first, limit: 1 }),
    mentioned ? api.messages(id, { after: first, limit: PAGE }) : [],
  ]);
  const unread = [...start, ...more].filter(({ author }) => author.id !== reader.id);
  if (me.peek()?.id !== reader.id) return;
  previews.value = { ...previews.peek(), [id]: inboxPreview(unread, reader.username, mentioned) };
}
