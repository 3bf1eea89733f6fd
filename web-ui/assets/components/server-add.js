import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Icon } from './icon.js';
import { Modal } from './modal.js';
import { Notice } from './notice.js';
import { useSubmit } from './use-submit.js';

/** @import { InvitePreview } from '../api/types.js' */

/**
 * Making a server, or entering one by invite code.
 * @param {{ describe: (error: unknown) => { text: string, field: string | null },
 *   onCreate: (name: string) => Promise<void>,
 *   onPreview: (text: string) => Promise<InvitePreview>, onAccept: (code: string) => Promise<void>,
 *   onClose: () => void }} props
 */
export function ServerAdd({ describe, onCreate, onPreview, onAccept, onClose }) {
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [preview, setPreview] = useState(/** @type {InvitePreview | null} */ (null));
  const making = useSubmit(describe, ['name']);
  const entering = useSubmit(describe);
  return html`<${Modal} title=${t('server.add')} onClose=${onClose} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${making.submit(() => onCreate(name.trim()))}>
        <h3><${Icon} name="plus" size=${17} />${t('server.createTitle')}</h3>
        <p class="soft">${t('server.createText')}</p>
        <${Field} label=${t('server.name')} value=${name} onInput=${setName} maxlength=${100}
            autofocus testid="server-name" error=${making.at('name')} />
        ${making.failure}
        <button class="button is-primary" disabled=${name.trim() === '' || making.busy}
            data-testid="server-create">${t('server.create')}</button>
      </form>
      <form onSubmit=${entering.submit(async () => {
        if (preview) await onAccept(preview.code);
        else setPreview(await onPreview(code));
      })}>
        <h3><${Icon} name="ticket" size=${17} />${t('invite.enterTitle')}</h3>
        <p class="soft">${t('invite.enterText')}</p>
        <${Field} label=${t('invite.code')} value=${code} mono testid="invite-code"
            error=${entering.error} placeholder="ABCD2345"
          onInput=${(/** @type {string} */ text) => {
            setCode(text);
            setPreview(null);
          }} />
        ${
          preview &&
          html`<${Notice} tone="ok"><b data-testid="invite-server">${preview.server_name}</b>
          ${preview.already_member && html`<br />${t('invite.already')}`}<//>`
        }
        <button class="button is-primary" disabled=${code.trim() === '' || entering.busy}
            data-testid=${preview ? 'invite-accept' : 'invite-preview'}>
          ${preview ? (preview.already_member ? t('invite.open') : t('invite.join', { name: preview.server_name })) : t('invite.look')}</button>
      </form>
    </div>
  <//>`;
}
