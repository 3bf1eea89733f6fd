import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/** A change to a message that was written and not saved. @param {{ onOpen: () => void }} props */
export function EditMark({ onOpen }) {
  return html`<button type="button" class="message-mark is-unsaved" data-testid="edit-unsaved"
    onClick=${onOpen}><${Icon} name="edit" size=${12} />${t('edit.unsaved')}</button>`;
}
