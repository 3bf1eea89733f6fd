import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';

/**
 * @param {{ toasts: { id: number, tone: string, text: string }[],
 *   onDismiss: (id: number) => void }} props
 */
export function ToastList({ toasts, onDismiss }) {
  return html`<div class="toasts" role="status" aria-live="polite">
    ${toasts.map(
      (toast) => html`<div class="toast toast-${toast.tone}" key=${toast.id}>
      <${Icon} name=${toast.tone === 'info' ? 'info' : toast.tone} /><span>${toast.text}</span>
      <${IconButton} icon="close" size=${16} label=${t('action.close')}
          onClick=${() => onDismiss(toast.id)} />
    </div>`,
    )}
  </div>`;
}
