// Threads with unseen replies, by channel, as this device remembers them.

import { personal, whenForgotten } from '../lib/personal.js';
import { recall, remember, whenRemembered } from '../lib/store.js';
import { conversationOf } from '../model/conversation.js';
import { bounded, withReply, withTold } from '../model/threads.js';
import { me } from './session.js';

/** @import { Message } from '../api/types.js' */
/** @import { Threads } from '../model/threads.js' */

/** @typedef {{ unseen: Record<string, Threads>, seen: Record<string, string> }} Kept */

export const unseenThreads = personal(/** @type {Record<string, Threads>} */ ({}));
/** The newest reply seen of each thread. @type {Record<string, string>} */
let seen = {};
whenForgotten(() => {
  seen = {};
});

const key = () => `threads.${me.peek()?.id ?? 'nobody'}`;

export function loadThreads() {
  /** @type {Kept} */
  const kept = recall(key(), { unseen: {}, seen: {} });
  unseenThreads.value = kept.unseen;
  seen = kept.seen;
}

/** What was seen in another tab was seen in this one. */
export function watchThreads() {
  whenRemembered((changed) => {
    if (changed === key()) loadThreads();
  });
}

/** @param {string} channel @param {Threads} threads */
function put(channel, threads) {
  const { [channel]: _, ...others } = unseenThreads.peek();
  const some = Object.keys(threads).length > 0;
  unseenThreads.value = some ? { ...others, [channel]: threads } : others;
  remember(key(), { unseen: unseenThreads.peek(), seen });
}

/** What a node counted. @param {string} channel
 * @param {{ parent_id: string, count: number, newest: string }[]} told */
export function noteThreads(channel, told) {
  if (told.length > 0) put(channel, withTold(seen, unseenThreads.peek()[channel] ?? {}, told));
}

/** A reply arrived that is not in view. @param {Message} reply */
export function noteReply(reply) {
  const channel = conversationOf(reply);
  const threads = unseenThreads.peek()[channel] ?? {};
  put(channel, withReply(threads, reply.parent_id ?? '', reply.id));
}

/** The end of a thread is in view. @param {string} channel @param {string} parent
 * @param {string | undefined} newest */
export function sawThread(channel, parent, newest) {
  const { [parent]: held, ...others } = unseenThreads.peek()[channel] ?? {};
  if (!newest || (!held && newest <= (seen[parent] ?? ''))) return;
  seen = bounded({ ...seen, [parent]: newest });
  put(channel, others);
}
