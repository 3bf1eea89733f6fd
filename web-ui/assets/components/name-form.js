import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/** @import { Describe } from './use-submit.js' */

/**
 * Names a group; without a name it is called by those in it.
 * @param {{ name: string, describe: Describe, onSave: (name: string) => Promise<void>,
 *   onClose: () => void }} props
 */
export function NameForm({ name: before, describe, onSave, onClose }) {
  const [name, setName] = useState(before);
  const { busy, at, failure, submit } = useSubmit(describe, ['name']);
  return html`<${Modal} title=${t('dm.rename')} onClose=${onClose} size="s" testid="name-form">
    <form onSubmit=${submit(() => onSave(name.trim()))}>
      <div class="modal-body"><${Field} label=${t('dm.groupName')} value=${name} onInput=${setName}
          autofocus maxlength=${100} hint=${t('dm.groupNameHint')} error=${at('name')}
          testid="group-name" />${failure}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${busy || name.trim() === before}>${t('action.save')}</button></footer>
    </form>
  <//>`;
}
