import { html } from '../lib/ui.js';
import { brief } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { CopyButton } from './copy-button.js';
import { Modal } from './modal.js';

/**
 * A one-time code, shown once. Only its button closes it: a click beside it would lose the code.
 * @param {{ name: string, code: string, expires_at: string, onClose: () => void }} props
 */
export function CodeDialog({ name, code, expires_at, onClose }) {
  return html`<${Modal} title=${t('accounts.code', { name })} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${code}</code>
      <p>${t('accounts.codeText', { name, time: brief(expires_at) })}</p>
      <p class="soft">${t('accounts.codeWhere')}</p></div>
    <footer class="modal-foot"><${CopyButton} text=${code} label=${t('accounts.codeCopy')}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${onClose}>${t('accounts.codeDone')}</button></footer>
  <//>`;
}
