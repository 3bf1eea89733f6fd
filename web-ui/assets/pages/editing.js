// Changing messages in their place: the editor and what is left of one that was closed.

import { laterPart } from '../lib/later.js';
import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { EditMark } from '../components/edit-mark.js';
import { MessageEditor } from '../components/message-editor.js';
import { asksAbout } from '../model/calls.js';
import { conversationOf } from '../model/conversation.js';
import { lastOwn } from '../model/edits.js';
import { callable, conversationById } from '../state/conversations.js';
import * as edits from '../state/edits.js';
import { outbox } from '../state/outbox.js';
import { me } from '../state/session.js';
import { settings } from '../state/settings.js';
import { openDialog } from '../state/shell.js';
import { jumpToLatest, timeline } from '../state/timelines.js';
import { reveal } from '../state/viewing.js';
import { fetchParts } from './rest-part.js';

/** @import { Message } from '../api/types.js' */
/** @import { Place } from '../state/edits.js' */

/** What makes Markdown of formatted text that is pasted, once it is there. */
export const fromHtml = laterPart(() => fetchParts().then((part) => part.markdownFrom));

/** @param {Message} message @param {Place} place */
export function isEditing(message, place) {
  const open = edits.editing.value;
  return open?.message === message.id && open.place === place;
}

/** @param {{ message: Message, place: Place }} props */
export function Editor({ message }) {
  const open = edits.editing.value;
  const held = edits.edits.value[message.id];
  if (open?.message !== message.id) return null;
  const { base } = open;
  const text = held?.text ?? base;
  const changed = message.content !== base && message.content !== held?.text;
  return html`<${MessageEditor} text=${text} theirs=${changed ? message.content : null}
    deleted=${message.is_deleted} error=${held?.error ?? null} sendKey=${settings.value.send_key}
    fromHtml=${fromHtml}
    onText=${(/** @type {string} */ next) => edits.keepEdit(message.id, next, base)}
    onSave=${(/** @type {string} */ next) => save(message, next)}
    onClose=${edits.closeEditor} onCancel=${() => cancel(message.id)} />`;
}

/** Whoever calls many people only now is asked, as before sending.
 * @param {Message} message @param {string} text */
function save(message, text) {
  const conversation = conversationById(conversationOf(message));
  const within = conversation?.server ? callable(conversation.moderates) : null;
  const count = within ? asksAbout(text, within, message.content) : 0;
  if (count === 0) return void edits.saveEdit(message, text);
  return openDialog({
    kind: 'confirm',
    title: t('call.ask'),
    text: t('call.askSaveText', { count }),
    action: t('call.save'),
    quote: text,
    run: () => void edits.saveEdit(message, text),
  });
}

/** What was written is given up only when asked. @param {string} message */
function cancel(message) {
  if (!edits.edits.peek()[message]) return edits.closeEditor();
  return openDialog({
    kind: 'confirm',
    title: t('edit.giveUp'),
    text: t('edit.giveUpText'),
    action: t('action.discard'),
    danger: true,
    run: () => edits.dropEdit(message),
  });
}

/** @param {Message} message @param {Place} place */
export function unsavedMark(message, place) {
  const held = edits.edits.value[message.id];
  if (!held || held.text === message.content || isEditing(message, place)) return null;
  return html`<${EditMark} onOpen=${() => edits.openEditor(message, place)} />`;
}

/**
 * Opens the newest own message for editing.
 * @param {string} channel @param {string | null} parent
 * @returns {boolean} whether the key was for that
 */
export function editLast(channel, parent) {
  const mine = (/** @type {{ channel_id: string, parent_id: string | null }} */ item) =>
    item.channel_id === channel && item.parent_id === parent;
  // The newest own message is one that is still under way: there is nothing to edit yet.
  if (outbox.peek().some(mine)) return true;
  void openLast(channel, parent);
  return true;
}

/** @param {string} channel @param {string | null} parent */
async function openLast(channel, parent) {
  if (!parent) await jumpToLatest(channel);
  const found = lastOwn(timeline(channel, parent).peek().messages, me.peek()?.id ?? '', parent);
  if (!found) return;
  edits.openEditor(found, parent ? 'thread' : 'channel');
  reveal(channel, parent, found.id);
}
