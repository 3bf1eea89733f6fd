import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/**
 * @param {{ name: string, describe: (error: unknown) => { text: string, field: string | null },
 *   onSave: (name: string) => Promise<void>, onDelete: (() => void) | null,
 *   extra?: any, onClose: () => void }} props
 */
export function ServerForm({ name: before, describe, onSave, onDelete, extra, onClose }) {
  const [name, setName] = useState(before);
  const { busy, at, failure, submit } = useSubmit(describe, ['name']);
  return html`<${Modal} title=${t('server.edit')} onClose=${onClose} size="s" testid="server-form">
    <form onSubmit=${submit(() => onSave(name.trim()))}>
      <div class="modal-body"><${Field} label=${t('server.name')} value=${name} onInput=${setName}
          autofocus maxlength=${100} error=${at('name')} />${failure}${extra}</div>
      <footer class="modal-foot">
        ${onDelete && html`<button type="button" class="button is-danger-quiet" onClick=${onDelete}>${t('server.delete')}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary"
            disabled=${name.trim() === '' || busy}>${t('action.save')}</button>
      </footer>
    </form>
  <//>`;
}
