import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/**
 * Gives somebody another username.
 * @param {{ username: string, describe: (error: unknown) => { text: string, field: string | null },
 *   onSave: (username: string) => Promise<void>, onClose: () => void }} props
 */
export function AccountRename({ username, describe, onSave, onClose }) {
  const [name, setName] = useState(username.replace(/~\d+$/, ''));
  const { busy, at, failure, submit } = useSubmit(describe, ['rename']);
  return html`<${Modal} title=${t('accounts.rename')} size="s" onClose=${onClose}
      testid="account-rename-dialog">
    <form onSubmit=${submit(() => onSave(name.trim()))}>
      <div class="modal-body"><${Field} label=${t('auth.username')} value=${name} onInput=${setName}
          autofocus maxlength=${50} autocomplete="off" hint=${t('auth.usernameRule')}
          error=${at('rename')} testid="account-rename-name" />${failure}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary" disabled=${busy || name.trim().length < 2}
            data-testid="account-rename-save">${t('rename.save')}</button></footer>
    </form>
  <//>`;
}
