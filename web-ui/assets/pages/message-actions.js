// What the controls on a message do; one object for the life of the page, so rows stay as they are.

import { copyText } from '../lib/clipboard.js';
import { t } from '../i18n/index.js';
import { conversationOf } from '../model/conversation.js';
import { routePath } from '../model/route.js';
import { openEditor } from '../state/edits.js';
import * as changes from '../state/message-changes.js';
import { togglePin } from '../state/pins.js';
import { addressOf, userById } from '../state/conversations.js';
import { markUnread } from '../state/reading.js';
import { isSaved, toggleSaved } from '../state/saved.js';
import { me } from '../state/session.js';
import { usedEmoji } from '../state/settings.js';
import { selection, startSelecting, toggleSelected } from '../state/selection.js';
import { openDialog, panel, toast, toastError } from '../state/shell.js';
import { pickEmoji } from './emoji-open.js';
import { showPerson } from './shown-person.js';
import { quote } from './quoting.js';

/** @import { Message } from '../api/types.js' */
/** @import { Place } from '../state/edits.js' */

/** @param {Place} place @returns {import('../components/message-row.js').MessageActions} */
const actionsIn = (place) => ({
  react: (message, emoji) => {
    usedEmoji(emoji);
    void changes.react(message, emoji);
  },
  pickReaction: (message, at) => pickEmoji(at, (emoji) => changes.react(message, emoji)),
  reply: (message) => {
    const channel = conversationOf(message);
    panel.value = { kind: 'thread', channel, parent: message.parent_id ?? message.id };
  },
  edit: (message) => openEditor(message, place),
  remove: (message) =>
    openDialog({
      kind: 'confirm',
      title: t('message.delete'),
      text: t('message.deleteText'),
      action: t('message.delete'),
      danger: true,
      quote: message.content.slice(0, 300),
      run: () => changes.deleteMessage(message),
    }),
  pin: (message) => void togglePin(message),
  isSaved,
  save: (message) => void toggleSaved(message.id),
  markUnread: (message) =>
    void markUnread(message).then(() => toast(t('unread.marked'), 'ok'), toastError),
  readers: (message) =>
    openDialog({ kind: 'readers', channel: conversationOf(message), message: message.id }),
  history: (message) => openDialog({ kind: 'history', message: message.id }),
  quote: (message) => quote(message, place),
  forward: (message) => openDialog({ kind: 'forward', channel: conversationOf(message), message }),
  select: (message, range = false) => {
    if (selection.peek()) toggleSelected(message, range);
    else {
      startSelecting(message, place === 'thread' ? (message.parent_id ?? message.id) : null);
      // The menu that had the focus is gone with the next frame.
      requestAnimationFrame(() => focusCheck(message.id, place));
    }
  },
  copyText: (message) => void copied(message.content),
  copyLink: (message) => {
    const id = message.parent_id ?? message.id;
    const path = routePath(addressOf(conversationOf(message), id));
    void copied(location.origin + path);
  },
  person: showPerson,
  nameOf: (id) =>
    id === me.value?.id ? t('members.you') : (userById(id)?.display_name ?? t('user.unknown')),
});

/** By where the message is shown; always the same objects, so that rows stay as they are. */
export const actions = {
  channel: actionsIn('channel'),
  thread: actionsIn('thread'),
  inline: actionsIn('inline'),
};

/** @param {string} id @param {Place} place */
function focusCheck(id, place) {
  const within = place === 'thread' ? '.panel' : '#content';
  const check = document.querySelector(
    `${within} [data-message-id="${CSS.escape(id)}"] .message-check`,
  );
  /** @type {HTMLElement | null} */ (check)?.focus({ preventScroll: true });
}

/** @param {string} text */
async function copied(text) {
  if (await copyText(text)) toast(t('action.copied'), 'ok');
}
