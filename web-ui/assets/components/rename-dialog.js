import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/**
 * After a split two people had one username: the later one picks a new name.
 * @param {{ username: string, describe: (error: unknown) => { text: string, field: string | null },
 *   onSave: (username: string) => Promise<void>, onLater: () => void }} props
 */
export function RenameDialog({ username, describe, onSave, onLater }) {
  const [name, setName] = useState(username.replace(/~\d+$/, ''));
  const { busy, at, failure, submit } = useSubmit(describe, ['username']);
  return html`<${Modal} title=${t('rename.title')} size="s" onClose=${onLater}
      testid="rename-dialog">
    <form onSubmit=${submit(() => onSave(name.trim()))}>
      <div class="modal-body"><p>${t('rename.text', { username })}</p>
        <${Field} label=${t('auth.username')} value=${name} onInput=${setName} autofocus
            maxlength=${50} autocomplete="username" hint=${t('auth.usernameRule')} error=${at('username')}
            testid="rename-username" />${failure}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${onLater}>${t('action.later')}</button>
        <button class="button is-primary" disabled=${busy || name.trim().length < 2}
            data-testid="rename-save">${t('rename.save')}</button></footer>
    </form>
  <//>`;
}
