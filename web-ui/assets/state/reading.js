// What of the open channel is unread, and what of it the reader has had in view. What was not in
// view is not told as read: somebody who opens a channel at its end has not read what lies above.

import { signal } from '../lib/ui.js';
import { channels as api } from '../api/endpoints.js';
import { readPart, seenWith } from '../model/unread.js';
import { noteReply, noteThreads } from './threads.js';
import { countUnread, noUnread, setUnread, unread } from './unread.js';
import { focused, wish } from './viewing.js';

/** @import { Message } from '../api/types.js' */
/** @import { Span } from '../model/unread.js' */

/**
 * One stay in a channel.
 * @typedef {object} Visit
 * @property {string} channel
 * @property {boolean} known  whether the node has said what is unread
 * @property {string | null} line  the message above which the line "new" stands until one leaves
 * @property {string | null} first  the first unread message
 */
export const visit = signal(/** @type {Visit | null} */ (null));
/** Whether the first unread message lies above what is in view. */
export const unreadAbove = signal(false);

/** In view for so long, it was seen. */
const SEEN_AFTER_MS = 500;

/** @type {Span | null} what is in view */
let view = null;
/** @type {Span | null} what was, and is, without a gap */
let seen = null;
/** Something may have to be told. */
let due = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const isLooking = () => focused.peek() && document.visibilityState === 'visible';

/** @param {string} channel */
export async function enterChannel(channel) {
  const entered = { channel, known: false, line: null, first: null };
  visit.value = entered;
  view = null;
  seen = null;
  unreadAbove.value = false;
  const told = await api.unreadIn(channel).catch(() => null);
  if (visit.peek() !== entered) return;
  const line = told?.first_in_time ?? null;
  visit.value = { ...entered, known: true, line, first: told?.first ?? null };
  if (told) {
    setUnread(channel, told.count, told.mentions);
    noteThreads(channel, told.threads);
  }
  look();
}

/** @param {string} channel */
export function leaveChannel(channel) {
  if (visit.peek()?.channel !== channel) return;
  clearTimeout(timer);
  timer = undefined;
  visit.value = null;
  wish.value = null;
  unreadAbove.value = false;
}

/** What a channel's timeline shows now; nothing while it is being loaded.
 * @param {string} channel @param {Span | null} shown */
export function inView(channel, shown) {
  if (visit.peek()?.channel !== channel) return;
  view = shown;
  look();
}

/** Notes what is before the reader's eyes, once they have been on it for a moment. */
export function look() {
  const { known, first } = visit.peek() ?? {};
  unreadAbove.value = Boolean(known && view && first && first < view.from);
  if (!known || !view || !isLooking()) return;
  const before = seen;
  seen = seenWith(seen, view);
  const moved = before?.from !== seen.from || before.to !== seen.to || before.end !== seen.end;
  if (moved) due = true;
  if (due && timer === undefined) timer = setTimeout(tell, SEEN_AFTER_MS);
}

function tell() {
  timer = undefined;
  const open = visit.peek();
  if (!open?.known || !seen || !isLooking()) return;
  due = false;
  const { channel } = open;
  const part = readPart(seen, open.first);
  if ((unread.peek().channels[channel] ?? 0) === 0 && !untold) return;
  untold = false;
  if (!('from' in part)) {
    noUnread(channel);
    visit.value = { ...open, first: null };
  }
  api.read(channel, part).catch(() => {});
}

/** Messages were seen as they came, and so never counted. */
let untold = false;

/** Whether the end of a channel is before the reader's eyes. @param {string} channel */
export const atEnd = (channel) =>
  visit.peek()?.channel === channel && view?.end === true && isLooking();

/**
 * A message of somebody else has arrived: it is counted, unless it comes where the reader looks.
 * @param {Message} message @param {boolean} mentioned @param {boolean} shown  in its open thread
 */
export function arrived(message, mentioned, shown) {
  const channel = message.channel_id ?? '';
  const open = visit.peek();
  const inThread = message.parent_id !== null;
  if (inThread && !shown) noteReply(message);
  const below = inThread || (view !== null && message.id > view.from);
  if (atEnd(channel) && open?.known && below) {
    untold = true;
    due = true;
    look();
    return;
  }
  const wasRead = (unread.peek().channels[channel] ?? 0) === 0;
  countUnread(channel, mentioned);
  if (open?.channel !== channel || inThread) return;
  const first = open.first && open.first < message.id ? open.first : message.id;
  const line = wasRead && !message.late ? message.id : open.line;
  visit.value = { ...open, first, line };
  look();
}

/** The reader says that everything here has been read. @param {string} channel */
export function markRead(channel) {
  const open = visit.peek();
  if (open?.channel === channel) visit.value = { ...open, first: null };
  noUnread(channel);
  unreadAbove.value = false;
  return api.read(channel);
}

/** The first unread message, as the node knows it now. @param {string} channel */
export async function firstUnread(channel) {
  const told = await api.unreadIn(channel);
  const open = visit.peek();
  if (open?.channel === channel) {
    visit.value = { ...open, first: told.first, line: told.first_in_time ?? open.line };
  }
  return told.first;
}
