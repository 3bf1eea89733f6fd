import { html, useId } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { IconButton } from './icon-button.js';
import { useModal } from './use-modal.js';

/**
 * A native modal dialog. `onClose` is called for Esc, the close button and a click beside it.
 * @param {{ title: string, onClose?: () => void, children?: any, size?: 's' | 'm' | 'l',
 *   testid?: string, bare?: boolean }} props
 */
export function Modal({ title, onClose, children, size = 'm', testid, bare }) {
  const ref = useModal();
  const id = useId();
  const beside = (/** @type {MouseEvent} */ event) => {
    if (event.target === ref.current) onClose?.();
  };
  return html`<dialog ref=${ref} class="modal modal-${size} ${bare ? 'is-bare' : ''}"
      aria-labelledby=${id} data-testid=${testid}
    onCancel=${(/** @type {Event} */ event) => {
      event.preventDefault();
      onClose?.();
    }} onMouseDown=${beside}>
    <div class="modal-box">
      <div class="modal-head ${bare ? 'visually-hidden' : ''}">
        <h2 id=${id}>${title}</h2>
        ${onClose && !bare && html`<${IconButton} icon="close" label=${t('action.close')} onClick=${onClose} />`}
      </div>
      ${children}
    </div>
  </dialog>`;
}
