// The notifications that are on the desktop: each is one account's, and stays while the page shows
// another of this device.

import { t } from '../i18n/index.js';
import { conversationOf } from '../model/conversation.js';
import { routePath } from '../model/route.js';
import { addressOf, goConversation } from './conversations.js';
import { noneShown } from './notify-permission.js';
import { summaryOf, textOf } from './notify-texts.js';
import { account, accountsHere, me } from './session.js';
import { closeDialog } from './shell.js';

/** @import { Message } from '../api/types.js' */
/** @typedef {{ message: Message, edited: boolean, space: string }} Told */
/** @typedef {{ account: string, conversations: Set<string>, messages: Set<string>,
 *   edited: boolean, shown: Notification }} Held */

/** @type {Map<string, Held>} by tag */
const desktop = new Map();

/** @type {(account: string, path: string | null) => void} */
let switchTo = () => {};

/** @param {typeof switchTo} run  shows another account of this device, at a place of its */
export function whenForOther(run) {
  switchTo = run;
}

/** @param {string} tag @param {{ title: string, body: string }} text
 * @param {Omit<Held, 'shown'>} held @param {() => void} open */
function put(tag, { title, body }, held, open) {
  let shown;
  try {
    shown = new Notification(title, { body, tag, silent: true, dir: 'auto' });
  } catch {
    return noneShown();
  }
  const all = { ...held, shown };
  desktop.set(tag, all);
  shown.onclose = () => {
    if (desktop.get(tag) === all) desktop.delete(tag);
  };
  shown.onclick = () => {
    window.focus();
    all.shown.close();
    closeDialog();
    open();
  };
}

/** @param {Told[]} group  for the account that is shown */
export function show(group) {
  const [first] = group;
  const { id, username } = me.peek() ?? { id: '', username: '' };
  const tag = `${id} ${group.length === 1 ? first.message.id : `space.${first.space}`}`;
  const { title, body } = group.length === 1 ? textOf(first.message) : summaryOf(group);
  const several = accountsHere().length > 1;
  const text = { title: several ? t('notify.for', { told: title, username }) : title, body };
  const held = {
    account: id,
    conversations: new Set(group.map(({ message }) => conversationOf(message))),
    messages: new Set(group.map(({ message }) => message.id)),
    edited: first.edited,
  };
  const place = conversationOf(first.message);
  const path = routePath(addressOf(place, first.message.id));
  put(tag, text, held, () => {
    if (account.peek() === id) goConversation(place, first.message.id);
    else switchTo(id, path);
  });
}

/** What waits in an account that no page shows: how much, and not what it says.
 * @param {string} id @param {string} username @param {number} count */
export function showWaiting(id, username, count) {
  const text = { title: t('notify.waiting', { count, username }), body: t('notify.waitingText') };
  const none = { conversations: new Set(), messages: new Set() };
  put(`${id} waits`, text, { account: id, ...none, edited: false }, () => switchTo(id, null));
}

/** Nothing waits there any more, or it is shown. @param {string} id */
export const takeBackWaiting = (id) =>
  takeBack(({ account: whose, messages }) => whose === id && messages.size === 0);

/** @param {(held: Held) => boolean} which */
function takeBack(which) {
  for (const [tag, held] of [...desktop]) {
    if (!which(held)) continue;
    desktop.delete(tag);
    held.shown.close();
  }
}

/** A message calls for the account that is shown no more. @param {string} id */
export const takeBackMessage = (id) =>
  takeBack(({ account: whose, messages }) => whose === me.peek()?.id && messages.has(id));

/** What an account has read is not shown for it any more. @param {string} id
 * @param {import('../model/unread.js').Unread} counts */
export const takeBackRead = (id, { channels }) =>
  takeBack(
    ({ account: whose, conversations, messages, edited }) =>
      whose === id &&
      messages.size > 0 &&
      !edited &&
      [...conversations].every((one) => (channels[one] ?? 0) === 0),
  );

/** What was told an account that has left this device is not told any more. */
export const takeBackGone = () =>
  takeBack(({ account: id }) => !accountsHere().some(([one]) => one === id));
