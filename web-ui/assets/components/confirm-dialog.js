import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Modal } from './modal.js';

/**
 * Asks once more. An Enter that is pressed without reading takes nothing away.
 * @param {{ title: string, text: string, action: string, danger?: boolean, quote?: string,
 *   onConfirm: () => unknown, onClose: () => void }} props
 */
export function ConfirmDialog({ title, text, action, danger, quote, onConfirm, onClose }) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await onConfirm();
    onClose();
  };
  return html`<${Modal} title=${title} onClose=${onClose} size="s" testid="confirm">
    <div
        class="modal-body"><p>${text}</p>${quote && html`<blockquote class="confirm-quote">${quote}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" autofocus=${danger} data-testid="confirm-no"
          onClick=${onClose}>${t('action.cancel')}</button>
      <button type="button" class="button ${danger ? 'is-danger' : 'is-primary'}" autofocus=${!danger}
          disabled=${busy} data-testid="confirm-yes" onClick=${run}>${action}</button>
    </footer>
  <//>`;
}
