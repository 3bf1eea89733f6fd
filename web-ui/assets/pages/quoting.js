// Quoting a message, or what is marked of it, into the composer beside it.

import { whenForgotten } from '../lib/personal.js';
import { plainText } from '../lib/plain-text.js';
import { minute } from '../lib/time.js';
import { conversationOf } from '../model/conversation.js';
import { draftKey } from '../model/drafts.js';
import { quoteOf } from '../model/quoting.js';
import { routePath } from '../model/route.js';
import { addressOf } from '../state/conversations.js';
import { giveBack } from '../state/drafts.js';

/** @import { Message } from '../api/types.js' */
/** @import { Place } from '../state/edits.js' */

/** What was marked when the controls of its message were pressed: pressing them lets it go.
 * @type {{ message: string, text: string } | null} */
let marked = null;
whenForgotten(() => {
  marked = null;
});

/** @returns {typeof marked} what is marked within one message */
function markedNow() {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null;
  const around = chosen.getRangeAt(0).commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  const row = /** @type {HTMLElement | null | undefined} */ (
    element?.closest('.message-content')?.closest('[data-message-id]')
  );
  const text = chosen.toString().trim();
  return row?.dataset.messageId && text ? { message: row.dataset.messageId, text } : null;
}

document.addEventListener(
  'pointerdown',
  ({ target }) => {
    const controls = target instanceof Element && target.closest('.toolbar');
    marked = controls ? (markedNow() ?? marked) : null;
  },
  true,
);

/** The address under which a message is found. @param {Message} message */
export const linkTo = (message) =>
  location.origin + routePath(addressOf(conversationOf(message), message.id));

/** @param {Message} message @param {Place} place */
export function quote(message, place) {
  const part = markedNow() ?? marked;
  const text = part?.message === message.id ? part.text : message.content || plainText(message);
  marked = null;
  const by = `${message.author.display_name} ${minute(message.created_at)}`;
  const parent = place === 'thread' ? (message.parent_id ?? message.id) : null;
  giveBack(draftKey(conversationOf(message), parent), quoteOf(text, { by, link: linkTo(message) }));
}
