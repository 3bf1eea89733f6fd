// The messages of channels and threads that are on screen, or were.

import { whenForgotten } from '../lib/personal.js';
import { signal } from '../lib/ui.js';
import { conversations } from '../api/conversations.js';
import { conversationOf } from '../model/conversation.js';
import { firstIdAt } from '../model/dates.js';
import * as model from '../model/timeline.js';
import { exclusively, loadFailed, next } from './loading.js';

/** @import { Message } from '../api/types.js' */
/** @import { Signal } from '../lib/ui.js' */
/** @import { Timeline } from '../model/timeline.js' */

const PAGE = 50;

/** @type {Map<string, Signal<Timeline>>} channel id, or channel id/parent id */
const held = new Map();

/** @param {string} channel @param {string | null} [parent] */
export function timeline(channel, parent = null) {
  const key = parent ? `${channel}/${parent}` : channel;
  let found = held.get(key);
  if (!found) {
    found = signal(model.EMPTY);
    held.set(key, found);
  }
  return found;
}

whenForgotten(() => held.clear());

/** @param {string} channel */
export function forgetTimeline(channel) {
  for (const key of [...held.keys()]) {
    if (key === channel || key.startsWith(`${channel}/`)) held.delete(key);
  }
}

/** A person changed their name or status. @param {import('../api/types.js').User} user */
export function changeAuthor(user) {
  everywhere(null, (target) => model.withAuthor(target, user));
}

/** @param {string} channel */
export function openChannel(channel) {
  return exclusively(channel, async () => {
    const page = await conversations.messages(channel, { limit: PAGE });
    const target = timeline(channel);
    return () => {
      target.value = model.withLatest(target.value, page, PAGE);
    };
  });
}

/** @param {Message[]} messages */
export const topLevel = (messages) => messages.filter((message) => !message.parent_id);

/** The message, once it is among those held. @param {string} channel @param {string} id
 * @returns {Promise<Message | null>} null: there is none */
export async function openAround(channel, id) {
  const here = () => timeline(channel).value.messages.find((message) => message.id === id) ?? null;
  if (here()) return here();
  await next(channel, async () => {
    const page = await conversations.messages(channel, { around: id, limit: PAGE });
    return () => {
      if (page.some((message) => message.id === id)) timeline(channel).value = model.around(page);
    };
  });
  const failed = loadFailed.value[channel];
  if (failed) throw failed;
  return here();
}

/** @param {string | null} parent */
const of = (parent) => (parent ? { parent_id: parent } : {});

/** @param {string} channel @param {string | null} [parent] */
export function loadOlder(channel, parent = null) {
  const target = timeline(channel, parent);
  const before = target.value.messages[0]?.id;
  if (!before || !target.value.has_older) return Promise.resolve();
  return exclusively(parent ?? channel, async () => {
    const page = await conversations.messages(channel, { before, limit: PAGE, ...of(parent) });
    return () => {
      target.value = model.withOlder(target.value, page, PAGE);
    };
  });
}

/** The first message since a time, if there is any. @param {string} channel @param {number} ms
 * @returns {Promise<string | null>} */
export async function firstSince(channel, ms) {
  const page = await conversations.messages(channel, { after: firstIdAt(ms), limit: PAGE });
  return topLevel(page)[0]?.id ?? null;
}

/** @param {string} channel @param {string | null} [parent] */
export function loadNewer(channel, parent = null) {
  const target = timeline(channel, parent);
  const after = target.value.messages.at(-1)?.id;
  if (!after || !target.value.has_newer) return Promise.resolve();
  return exclusively(parent ?? channel, async () => {
    const page = await conversations.messages(channel, { after, limit: PAGE, ...of(parent) });
    return () => {
      target.value = model.withNewer(target.value, page, PAGE);
    };
  });
}

/** Drops the window and loads the newest page. @param {string} channel
 * @param {string | null} [parent] */
export function jumpToLatest(channel, parent = null) {
  const target = timeline(channel, parent);
  if (!target.value.has_newer) return Promise.resolve();
  return next(parent ?? channel, async () => {
    const page = await conversations.messages(channel, { limit: PAGE, ...of(parent) });
    return () => {
      target.value = model.withLatest(model.EMPTY, page, PAGE);
    };
  });
}

/** The message that a thread answers, kept apart: the window of its channel may be elsewhere.
 * @param {string} channel @param {string} parent */
export const threadHead = (channel, parent) => timeline(channel, `${parent}/head`);

/** @param {string} channel @param {string} parent */
export function openThreadHead(channel, parent) {
  const target = threadHead(channel, parent);
  const held = timeline(channel).value.messages.find((message) => message.id === parent);
  if (held) target.value = model.around([held]);
  return exclusively(`${parent}/head`, async () => {
    const page = await conversations.messages(channel, { around: parent, limit: 1 });
    const found = page.filter((message) => message.id === parent);
    return () => {
      target.value = model.around(found);
    };
  });
}

/** @param {string} channel @param {string} parent */
export function openThread(channel, parent) {
  return exclusively(parent, async () => {
    const page = await conversations.messages(channel, { parent_id: parent, limit: PAGE });
    const target = timeline(channel, parent);
    const replies = page.filter((message) => message.parent_id === parent);
    return () => {
      target.value = model.withLatest(target.value, replies, PAGE);
    };
  });
}

/** Opens a thread where one of its replies is. @param {string} channel @param {string} parent
 * @param {string} reply */
export function openThreadAround(channel, parent, reply) {
  const target = timeline(channel, parent);
  if (target.value.messages.some((message) => message.id === reply)) return Promise.resolve();
  return next(parent, async () => {
    const page = await conversations.messages(channel, {
      around: reply,
      limit: PAGE,
      ...of(parent),
    });
    return () => {
      target.value = model.around(page.filter((message) => message.parent_id === parent));
    };
  });
}

/** Everything that was on screen is asked for again (the cursor was too old). */
export function reloadAll() {
  for (const [key, target] of held) {
    if (!target.value.loaded) continue;
    target.value = { ...model.EMPTY };
    const [channel, parent, head] = key.split('/');
    if (head) void openThreadHead(channel, parent);
    else void (parent ? openThread(channel, parent) : openChannel(channel));
  }
}

/** Whether a message is already in the page. @param {Message} message */
export function isKnown(message) {
  const home = timeline(conversationOf(message), message.parent_id);
  return home.value.messages.some((known) => known.id === message.id);
}

/** @param {Message} message */
export function addMessage(message) {
  const channel = conversationOf(message);
  const known = isKnown(message);
  const own = timeline(channel, message.parent_id);
  own.value = model.withCreated(own.value, message);
  const target = timeline(channel);
  if (!message.parent_id) return;
  const counted = known || target.value.messages.some((other) => other.id === message.id);
  target.value = model.withCreated(target.value, message);
  if (!counted) changeParent(message, (parent) => model.countReply(parent, message));
}

/** @param {Message} reply @param {(parent: Message) => Message} change */
function changeParent(reply, change) {
  const { parent_id } = reply;
  if (parent_id === null) return;
  const channel = conversationOf(reply);
  const wanted = new Set([channel, `${channel}/${parent_id}/head`]);
  for (const [key, target] of held) {
    if (wanted.has(key)) target.value = model.patch(target.value, parent_id, change);
  }
}

/** @param {Message} message */
export function changeMessage(message) {
  everywhere(conversationOf(message), (target) => model.withChanged(target, message));
}

/** @param {string} id @param {string | null} channel */
export function dropMessage(id, channel) {
  const shown = [...held.values()].flatMap((target) => target.value.messages);
  const dropped = shown.find((message) => message.id === id);
  if (dropped && !dropped.is_deleted) changeParent(dropped, model.uncountReply);
  everywhere(channel, (target) => model.patch(target, id, model.deleted));
}

/**
 * How far messages have spread.
 * @param {{ id: string, replicas: 'here' | 'some' | 'all' }[]} spread
 */
export function setReplicas(spread) {
  everywhere(null, (target) =>
    spread.reduce(
      (result, { id, replicas }) =>
        model.patch(result, id, (message) => ({ ...message, replicas })),
      target,
    ),
  );
}

/** @param {string | null} channel  null: any @param {(timeline: Timeline) => Timeline} change */
export function everywhere(channel, change) {
  for (const [key, target] of held) {
    if (channel === null || key === channel || key.startsWith(`${channel}/`)) {
      target.value = change(target.value);
    }
  }
}
