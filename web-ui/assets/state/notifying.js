// Shows on the desktop what calls for the reader while they look elsewhere.
//
// A message waits for a moment before it is shown: in another tab, another browser or at another node
// the reader may be looking at it, and then it is not. Whatever was shown is taken back once it was
// read anywhere, deleted, or is not the reader's to see any more.

import { wall } from '../lib/time.js';
import { conversations as api } from '../api/conversations.js';
import { asApiError } from '../api/error.js';
import { conversationOf } from '../model/conversation.js';
import { callsMany } from '../model/calls.js';
import { isQuiet, isUnread, reasonFor, together } from '../model/notify.js';
import { shownIn } from '../model/route.js';
import { conversationById } from './conversations.js';
import { following, isFollowed, watchFollowing } from './following.js';
import { listen } from './hearing.js';
import { claim, noteSeen } from './notify-claims.js';
import { lookAgain, permission } from './notify-permission.js';
import { show, takeBackGone, takeBackMessage, takeBackRead } from './on-desktop.js';
import { preferences } from './preferences.js';
import { isNarrow, narrow, route } from './router.js';
import { me } from './session.js';
import { unread } from './unread.js';
import { isOwnGroup } from './user-groups.js';
import { focused } from './viewing.js';

/** @import { Message } from '../api/types.js' */
/** @import { Word } from './hearing.js' */

/** @typedef {{ message: Message, mentioned: boolean, followed: boolean, edited: boolean,
 *   space: string }} Waiting
 *   `followed`: it is a reply in a thread that the reader follows; `edited`: it names the reader
 *   since an edit */

/** So long somebody who looks at a message has until it is shown on the desktop: half a second until
 * it counts as read, and then the way through the nodes. */
const WAIT_MS = 1500;

/** @type {Map<string, Waiting>} by message */
const waiting = new Map();
/** Those of which a node is being asked whether they were read. @type {Map<string, Waiting>} */
const asking = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Ends it; null: it is not going on. @type {(() => void) | null} */
let stops = null;

/** @returns {() => void} ends it */
export function startNotifying() {
  lookAgain();
  const ends = [listen(hear), watchFollowing(), unread.subscribe(readHere)];
  stops = () => {
    for (const end of ends) end();
    stops = null;
    clearTimeout(timer);
    timer = undefined;
    waiting.clear();
    asking.clear();
    takeBackGone();
  };
  return stops;
}

/** @param {Word} word */
function hear(word) {
  lookAgain();
  if (permission.peek() !== 'granted') return;
  if (word.what === 'gone') return forget(word.id);
  if (!('message' in word)) return;
  if (word.what === 'sent') return;
  const { message } = word;
  if (word.what === 'changed') return change(message);
  if (message.author.id === me.peek()?.id) return;
  const edited = word.what === 'named';
  // A message that is just being told of comes by itself.
  if (edited && message.edited_at === null) return;
  const mentioned = edited || names(word);
  const item = { message, mentioned, followed: false, edited, space: spaceOf(message) };
  if (isWanted(item)) return take(item);
  if (!message.parent_id || !isWanted({ ...item, followed: true })) return;
  void isFollowed(message.parent_id).then((followed) => {
    if (followed && stops !== null && isWanted({ ...item, followed })) take({ ...item, followed });
  });
}

/** @param {Waiting} item */
function take(item) {
  const { message } = item;
  if (isInView(conversationOf(message))) noteSeen(item);
  else keepWaiting(item);
}

/** @param {Extract<Word, { what: 'came' }>} word  what is told again names whom it names */
const names = ({ message, mentioned }) => mentioned || namesReader(message);

/** @param {Message} message */
const namesReader = (message) =>
  message.mentions?.some((name) => name === me.peek()?.username || isOwnGroup(name)) === true;

/** @param {Waiting} item */
function keepWaiting(item) {
  waiting.set(item.message.id, item);
  // Not put off by each that follows. Browsers hold back the timers of pages that nobody sees, but
  // one that is set as something arrives by a second only.
  timer ??= setTimeout(() => void showWaiting(), WAIT_MS);
}

/** @param {Message} message @param {boolean} mentioned @param {boolean} followed */
function calls(message, mentioned, followed) {
  const { channels, keywords } = preferences.peek();
  const set = channels[conversationOf(message)];
  const called = !namesReader(message);
  return reasonFor(message, { mentioned, called, followed, set, keywords }) !== null;
}

/** Whether the reader has said not to be disturbed, until that ends. */
const isBusy = () => me.peek()?.absence?.state === 'do_not_disturb';

/** @param {Waiting} item */
const isWanted = ({ message, mentioned, followed }) =>
  calls(message, mentioned, followed) &&
  !isBusy() &&
  !isQuiet(preferences.peek().do_not_disturb, wall(new Date().toISOString()));

/** Whether the reader has a conversation before them. @param {string} id */
function isInView(id) {
  if (!focused.peek() || document.visibilityState !== 'visible') return false;
  return shownIn(route.peek()) === id && !(isNarrow() && narrow.peek() === 'list');
}

/** @param {Message} message */
function spaceOf(message) {
  if (message.dm_channel_id) return 'direct';
  return conversationById(conversationOf(message))?.server ?? '';
}

/** @param {string} id  of a message that is not there any more, or calls for nobody */
function forget(id) {
  waiting.delete(id);
  asking.delete(id);
  takeBackMessage(id);
}

/** An edit may take away why a message was told. @param {Message} message */
function change(message) {
  const held = waiting.get(message.id) ?? asking.get(message.id);
  if (held) held.message = message;
  const followed = following.peek()[message.parent_id ?? ''] === true;
  const called = held?.mentioned === true && callsMany(message.content);
  if (!calls(message, called || namesReader(message), followed)) forget(message.id);
}

async function showWaiting() {
  timer = undefined;
  const items = [...waiting.values()].filter(isWanted);
  waiting.clear();
  const mine = await claim(items);
  for (const item of mine) asking.set(item.message.id, item);
  const left = await stillUnread(mine);
  const shown = left.filter((item) => asking.get(item.message.id) === item);
  for (const { message } of mine) asking.delete(message.id);
  for (const group of together(shown, Date.now())) show(group);
}

const NOTHING = { count: 0, first: null };

/**
 * What has been read meanwhile, at whichever node, as this one knows it. Where no node answers it is
 * shown rather than not.
 * @param {Waiting[]} items
 */
async function stillUnread(items) {
  const ids = [...new Set(items.map(({ message }) => conversationOf(message)))];
  const told = new Map(
    await Promise.all(
      ids.map(async (id) => {
        const answer = await api
          .unreadIn(id)
          .catch((error) => (asApiError(error).transient ? null : NOTHING));
        return /** @type {const} */ ([id, answer]);
      }),
    ),
  );
  return items.filter(({ message, edited }) => {
    const answer = told.get(conversationOf(message));
    return edited || !answer || isUnread(answer, message);
  });
}

/** @param {import('../model/unread.js').Unread} counts */
const readHere = (counts) => takeBackRead(me.peek()?.id ?? '', counts);
