// What the controls on a message do; one object for the life of the page, so rows stay as they are.

import { signal } from '../lib/ui.js';
import { copyText } from '../lib/clipboard.js';
import { t } from '../i18n/index.js';
import { routePath } from '../model/route.js';
import * as changes from '../state/message-changes.js';
import { togglePin } from '../state/pins.js';
import { channelById, userById } from '../state/servers.js';
import { me } from '../state/session.js';
import { usedEmoji } from '../state/settings.js';
import { openDialog, panel, toast } from '../state/shell.js';
import { pickEmoji } from './emoji-popover.js';

/** @import { Message } from '../api/types.js' */

/** The message being edited in its place. */
export const editing = signal(/** @type {string | null} */ (null));

/** @type {import('../components/message-row.js').MessageActions} */
export const actions = {
  react: (message, emoji) => {
    usedEmoji(emoji);
    void changes.react(message, emoji);
  },
  pickReaction: (message, at) => pickEmoji(at, (emoji) => changes.react(message, emoji)),
  reply: (message) => {
    panel.value = { kind: 'thread', parent: message.parent_id ?? message.id };
  },
  edit: (message) => {
    editing.value = message?.id ?? null;
  },
  save: (message, content) => {
    editing.value = null;
    void changes.editMessage(message, content);
  },
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
  history: (message) => openDialog({ kind: 'history', message: message.id }),
  copyText: (message) => void copied(message.content),
  copyLink: (message) => {
    const channel = channelById(message.channel_id ?? '');
    if (!channel) return;
    const path = routePath({
      page: 'channel',
      server: channel.server_id,
      channel: channel.id,
      message: message.parent_id ?? message.id,
    });
    void copied(location.origin + path);
  },
  nameOf: (id) =>
    id === me.value?.id ? t('members.you') : (userById(id)?.display_name ?? t('user.unknown')),
};

/** @param {string} text */
async function copied(text) {
  if (await copyText(text)) toast(t('action.copied'), 'ok');
}

/**
 * Opens the newest own message for editing.
 * @param {Message[]} messages
 * @returns {boolean} whether there was one
 */
export function editLast(messages) {
  const mine = messages.findLast(
    (message) =>
      message.author.id === me.value?.id && !message.is_deleted && !message.newer_version,
  );
  if (!mine) return false;
  editing.value = mine.id;
  return true;
}
