import { html, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';

/**
 * Changing a message in its place: Enter saves, Esc gives up.
 * @param {{ content: string, onSave: (content: string) => void, onCancel: () => void }} props
 */
export function MessageEditor({ content, onSave, onCancel }) {
  const [text, setText] = useState(content);
  const ref = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useLayoutEffect(() => {
    const area = ref.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
  useLayoutEffect(() => {
    ref.current?.focus();
    ref.current?.setSelectionRange(content.length, content.length);
  }, []);
  const save = () => {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed === content) onCancel();
    else onSave(trimmed);
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (composing(event)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };
  return html`<div class="message-editor">
    <textarea ref=${ref} value=${text} rows="1" maxlength="4000" aria-label=${t('message.edit')}
        data-testid="message-editor"
      onInput=${(/** @type {any} */ event) => setText(event.target.value)}
          onKeyDown=${onKeyDown}></textarea>
    <div class="message-editor-foot"><span>${t('message.editHint')}</span>
      <button type="button" class="button is-small"
          onClick=${onCancel}>${t('action.cancel')}</button>
      <button type="button" class="button is-small is-primary" data-testid="message-save"
          onClick=${save}>${t('action.save')}</button></div>
  </div>`;
}
