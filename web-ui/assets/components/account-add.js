import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/**
 * Makes an account for somebody.
 * @param {{ describe: (error: unknown) => { text: string, field: string | null },
 *   onAdd: (username: string, name: string) => Promise<void>, onClose: () => void }} props
 */
export function AccountAdd({ describe, onAdd, onClose }) {
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const { busy, at, failure, submit } = useSubmit(describe, ['username', 'display_name']);
  const add = submit(() => onAdd(username.trim(), name.trim() || username.trim()));
  return html`<${Modal} title=${t('accounts.add')} size="s" onClose=${onClose} testid="account-add-dialog">
    <form onSubmit=${add}>
      <div class="modal-body"><p class="soft">${t('accounts.addText')}</p>
        <${Field} label=${t('auth.username')} value=${username} onInput=${setUsername} autofocus
            maxlength=${50} autocomplete="off" hint=${t('auth.usernameRule')} error=${at('username')}
            testid="account-username" />
        <${Field} label=${t('account.displayName')} value=${name} onInput=${setName} maxlength=${100}
            autocomplete="off" error=${at('display_name')} testid="account-display-name" />
        ${failure}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary" disabled=${busy || username.trim().length < 2}
            data-testid="account-add-save">${t('accounts.add')}</button></footer>
    </form>
  <//>`;
}
