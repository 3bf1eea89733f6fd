// Changes to messages that are not saved yet. Each is kept on this device, with what the message
// said when it was opened, until a node has taken it or its writer gives it up.

import { personal } from '../lib/personal.js';
import { recallAll, remember } from '../lib/store.js';
import { withoutEnds } from '../lib/text.js';
import { verdictOf, withEdit } from '../model/edits.js';
import { editMessage } from './message-changes.js';
import { me } from './session.js';

/** @import { Message } from '../api/types.js' */
/** @import { Edit } from '../model/edits.js' */

/** Where a message is shown: the same one may be in the timeline and at the head of its thread. */
/** @typedef {'channel' | 'thread' | 'inline'} Place */

export const edits = personal(/** @type {Record<string, Edit>} */ ({}));
/** The one editor that is open. */
export const editing = personal(
  /** @type {{ message: string, place: Place, base: string } | null} */ (null),
);

const start = () => `edit.${me.peek()?.id ?? 'nobody'}.`;

export function loadEdits() {
  edits.value = Object.fromEntries(recallAll(start()));
  editing.value = null;
}

/** @param {Message} message @param {Place} place */
export function openEditor(message, place) {
  const base = edits.peek()[message.id]?.base ?? message.content;
  editing.value = { message: message.id, place, base };
}

/** What was written so far stays. */
export function closeEditor() {
  editing.value = null;
}

/** @param {string} message @param {Edit | null} edit */
function put(message, edit) {
  const { kept, gone } = withEdit(edits.peek(), message, edit);
  for (const one of gone) remember(start() + one, undefined);
  if (edit) remember(start() + message, edit);
  edits.value = kept;
}

/** @param {string} message @param {string} text @param {string} base */
export function keepEdit(message, text, base) {
  put(message, text === base ? null : { text, base, error: null });
}

/** Gives up what was written. @param {string} message */
export function dropEdit(message) {
  put(message, null);
  if (editing.peek()?.message === message) closeEditor();
}

/** What was opened is what is saved: the text that was there then is no change.
 * @param {Message} message @param {string} text */
export async function saveEdit(message, text) {
  const open = editing.peek();
  const base = open?.message === message.id ? open.base : message.content;
  const content = withoutEnds(text);
  const verdict = verdictOf(content, base, message);
  if (verdict === 'refuse') return;
  if (verdict === 'nothing') return dropEdit(message.id);
  put(message.id, { text, base, error: null });
  closeEditor();
  const error = await editMessage(message, content);
  if (error === null) return put(message.id, null);
  put(message.id, { text, base, error });
  if (open && editing.peek() === null) editing.value = open;
}
