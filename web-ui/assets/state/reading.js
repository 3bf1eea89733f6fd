// What of the open channel is unread, and what of it the reader has had in view. What was not in
// view is not told as read: somebody who opens a channel at its end has not read what lies above.

import { personal, whenForgotten } from '../lib/personal.js';
import { conversations as api } from '../api/conversations.js';
import { conversationOf } from '../model/conversation.js';
import { earlier, idAt, later, placeOf } from '../model/order.js';
import { entered, markedIn, readPart, seenAfterMove, seenWith, tells } from '../model/unread.js';
import { noteReply, noteThreads } from './threads.js';
import { timeline } from './timelines.js';
import { countUnread, noUnread, setUnread, unread } from './unread.js';
import { focused, forgetWishes } from './viewing.js';

/** @import { ChannelUnread, Message } from '../api/types.js' */
/** @import { Span, Visit } from '../model/unread.js' */

export const visit = personal(/** @type {Visit | null} */ (null));
/** Whether the first unread message lies above what is in view. */
export const unreadAbove = personal(false);

/** In view for so long, it was seen. */
const SEEN_AFTER_MS = 500;

/** @type {Span | null} what is in view */
let view = null;
/** @type {Span | null} what was, and is, without a gap */
let seen = null;
/** Where the last message or reply of the channel that this page has heard of stands. */
let newest = '';
/** What was told last, so that it is not told again and again. */
let lastTold = '';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

whenForgotten(() => {
  clearTimeout(timer);
  timer = undefined;
  asked += 1;
  view = seen = unseen = null;
  newest = lastTold = '';
});

const isLooking = () => focused.peek() && document.visibilityState === 'visible';

/** @param {string} channel */
export async function enterChannel(channel) {
  visit.value = entered(channel);
  view = null;
  seen = null;
  unseen = null;
  newest = '';
  unreadAbove.value = false;
  await ask();
}

/** What is unread may be something else by now: messages came while the page was cut off. */
export async function askAgain() {
  const open = visit.peek();
  if (!open) return;
  visit.value = { ...open, known: false };
  await ask();
}

let asked = 0;

async function ask() {
  asked += 1;
  const mine = asked;
  const before = visit.peek();
  if (!before) return;
  const told = await api.unreadIn(before.channel).catch(() => null);
  const open = visit.peek();
  if (asked !== mine || open?.channel !== before.channel) return;
  // What came meanwhile was noted already.
  const line = (before.first === null && told?.first_in_time) || open.line;
  const first = earlier(told ? firstOf(told) : null, open.first);
  visit.value = { ...open, known: true, line, first };
  if (told) {
    setUnread(open.channel, told.count, told.mentions);
    noteThreads(open.channel, told.threads);
    for (const thread of told.threads) newest = later(newest, placeOf({ id: thread.newest }));
  }
  look();
}

/** @param {ChannelUnread} told */
const firstOf = ({ first, first_sort }) => first && placeOf({ id: first, sort: first_sort });

/** @param {string} channel */
export function leaveChannel(channel) {
  if (visit.peek()?.channel !== channel) return;
  clearTimeout(timer);
  timer = undefined;
  visit.value = null;
  forgetWishes();
  unreadAbove.value = false;
}

/**
 * What a channel's timeline shows now.
 * @param {string} channel
 * @param {{ from: string, to: string, end: boolean } | null} shown  by ids
 * @param {boolean} scrolled  by the reader: then it was seen. Otherwise it may have been pushed by,
 *   and has to be there for a moment.
 */
export function inView(channel, shown, scrolled) {
  if (visit.peek()?.channel !== channel) return;
  const { messages } = timeline(channel).peek();
  const place = (/** @type {string} */ id) =>
    placeOf(messages.find((message) => message.id === id) ?? { id });
  view = shown && { from: place(shown.from), to: place(shown.to), end: shown.end };
  if (scrolled && view && visit.peek()?.known && isLooking()) seen = seenWith(seen, view);
  look();
}

/** A message of the open channel may stand elsewhere by now. @param {Message} message */
export function moved(message) {
  const open = visit.peek();
  if (open?.channel !== conversationOf(message)) return;
  const place = placeOf(message);
  const isIt = (/** @type {string | null} */ held) => held !== null && idAt(held) === message.id;
  seen = seenAfterMove(seen, place);
  if (isIt(unseen)) unseen = place;
  if (isIt(newest)) newest = place;
  if (!isIt(open.first) || open.first === place) return;
  visit.value = { ...open, first: place };
  look();
}

/** Notes what is before the reader's eyes, once it has been there for a moment. */
export function look() {
  const open = visit.peek();
  unreadAbove.value = Boolean(open?.known && view && open.first && open.first < view.from);
  if (tells(open) && view && isLooking() && timer === undefined)
    timer = setTimeout(tell, SEEN_AFTER_MS);
}

function tell() {
  timer = undefined;
  const open = visit.peek();
  if (!open || !tells(open) || !view || !isLooking()) return;
  seen = seenWith(seen, view);
  const { channel } = open;
  const first = open.first ?? unseen;
  const part = readPart(seen, first);
  if ((unread.peek().channels[channel] ?? 0) === 0 && unseen === null) return;
  unseen = null;
  if ('from' in part)
    visit.value = { ...open, first, line: open.first || !first ? open.line : idAt(first) };
  else {
    noUnread(channel);
    visit.value = { ...open, first: null };
  }
  // Everything that is here, and not what the node has beyond it and is still sending.
  const all = { up_to: idAt(later(newest, seen.to)) };
  const told = JSON.stringify([part, first]);
  if (told !== lastTold || !('from' in part)) {
    api.read(channel, 'from' in part ? part : all).catch(() => {});
  }
  lastTold = told;
  unreadAbove.value = Boolean(first && 'from' in part && first < view.from);
}

/** Where the first of the messages stands that came while the end was in view, and so were not
 * counted. So many may come at once that it was never in view itself. @type {string | null} */
let unseen = null;

/** Whether the end of a channel is before the reader's eyes. @param {string} channel */
export const atEnd = (channel) =>
  visit.peek()?.channel === channel && view?.end === true && isLooking();

/**
 * A message of somebody else has arrived: it is counted, unless it comes where the reader looks.
 * @param {Message} message @param {boolean} mentioned @param {boolean} shown  in its open thread
 */
export function arrived(message, mentioned, shown) {
  const channel = conversationOf(message);
  const open = visit.peek();
  const place = placeOf(message);
  if (open?.channel === channel) newest = later(newest, place);
  const inThread = message.parent_id !== null;
  if (inThread && !shown) noteReply(message);
  const below = inThread || (view !== null && place > view.from);
  if (atEnd(channel) && tells(open) && below) {
    unseen ??= place;
    look();
    return;
  }
  const wasRead = (unread.peek().channels[channel] ?? 0) === 0;
  countUnread(channel, mentioned);
  if (open?.channel !== channel || inThread) return;
  const first = earlier(open.first, place);
  const line = wasRead && !message.late ? message.id : open.line;
  visit.value = { ...open, first, line };
  look();
}

/** The reader says that everything here has been read. @param {string} channel */
export function markRead(channel) {
  const open = visit.peek();
  if (open?.channel === channel) visit.value = { ...open, first: null, held: false };
  noUnread(channel);
  unreadAbove.value = false;
  return api.read(channel);
}

/**
 * The conversation is unread from a message on. What is in view is not told as read until one comes
 * back or lets go: otherwise it would be read again at once.
 * @param {Message} message
 */
export async function markUnread(message) {
  const channel = conversationOf(message);
  const before = visit.peek();
  const isOpen = before?.channel === channel;
  if (isOpen) {
    clearTimeout(timer);
    timer = undefined;
    visit.value = { ...before, held: true };
  }
  try {
    await api.markUnread(channel, message.id);
  } catch (error) {
    if (isOpen && !before.held) letGo();
    throw error;
  }
  const open = visit.peek();
  if (open?.channel !== channel) return;
  seen = null;
  unseen = null;
  lastTold = '';
  visit.value = markedIn(open);
  await ask();
}

/** What is in view counts as read again. Answers whether it did not. */
export function letGo() {
  const open = visit.peek();
  if (!open?.held) return false;
  visit.value = { ...open, held: false };
  look();
  return true;
}

/** The first unread message, as the node knows it now. @param {string} channel */
export async function firstUnread(channel) {
  const told = await api.unreadIn(channel);
  const open = visit.peek();
  if (open?.channel === channel) {
    visit.value = { ...open, first: firstOf(told), line: open.line ?? told.first_in_time };
  }
  return told.first;
}
