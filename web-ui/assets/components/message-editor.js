import { html, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { composing, sends } from '../lib/keys.js';
import { inFence } from '../lib/text.js';
import { t } from '../i18n/index.js';
import { isTooLong, lengthNote } from './length-note.js';
import { Notice } from './notice.js';
import { usePaste } from './use-paste.js';

/**
 * @typedef {object} MessageEditorProps
 * @property {string} text  what the editor begins with
 * @property {string | null} theirs  what the message says by now, if that is not what was opened
 * @property {boolean} deleted  the message is gone meanwhile
 * @property {string | null} error  why it could not be saved
 * @property {'enter' | 'mod-enter'} sendKey
 * @property {() => import('./use-paste.js').FromHtml | null} fromHtml
 * @property {(text: string) => void} onText
 * @property {(text: string) => void} onSave
 * @property {() => void} onClose  closes; what was written stays
 * @property {() => void} onCancel  gives up
 */

/** Changing a message in its place. @param {MessageEditorProps} props */
export function MessageEditor(props) {
  const { theirs, deleted, error, sendKey, onText, onSave, onClose, onCancel } = props;
  const [text, setText] = useState(props.text);
  const ref = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useLayoutEffect(() => {
    const area = ref.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
  useLayoutEffect(() => {
    ref.current?.focus();
    ref.current?.setSelectionRange(props.text.length, props.text.length);
  }, []);
  const { noteKey, onPaste } = usePaste(ref, props.fromHtml);
  const savable = text.trim() !== '' && !isTooLong(text) && !deleted;
  const save = () => savable && onSave(text);
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    noteKey(event);
    if (composing(event)) return;
    const area = /** @type {HTMLTextAreaElement} */ (event.target);
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (sends(event, sendKey, inFence(area.value, area.selectionStart))) {
      event.preventDefault();
      save();
    }
  };
  return html`<div class="message-editor">
    ${deleted && html`<${Notice} tone="warning">${t('edit.deleted')}<//>`}
    ${error !== null && html`<${Notice} tone="warning">${t('edit.failed', { reason: error })}<//>`}
    ${
      theirs !== null &&
      !deleted &&
      html`<${Notice} tone="warning"><span data-testid="edit-conflict">${t('edit.changed')}</span>
        <blockquote class="confirm-quote" data-testid="edit-theirs">${theirs}</blockquote><//>`
    }
    <textarea ref=${ref} value=${text} rows="1" aria-label=${t('message.edit')}
      data-testid="message-editor" onKeyDown=${onKeyDown} onPaste=${onPaste}
      onInput=${(/** @type {any} */ event) => {
        setText(event.target.value);
        onText(event.target.value);
      }}></textarea>
    <div class="message-editor-foot">${lengthNote(text) ?? html`<span>${t('edit.hint')}</span>`}
      <button type="button" class="button is-small" data-testid="message-cancel"
        onClick=${onCancel}>${t(theirs === null ? 'action.cancel' : 'edit.takeTheirs')}</button>
      <button type="button" class="button is-small is-primary" data-testid="message-save"
        disabled=${!savable}
        onClick=${save}>${t(theirs === null ? 'action.save' : 'edit.saveMine')}</button></div>
  </div>`;
}
