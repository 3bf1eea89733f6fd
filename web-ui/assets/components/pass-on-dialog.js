import { html, useState } from '../lib/ui.js';
import { isTyped } from '../lib/text.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/** @import { Describe } from './use-submit.js' */

/**
 * Makes another member the owner of a server, for whoever types its name: it can't be taken back.
 * @param {{ server: string, name: string, describe: Describe, onPassOn: () => Promise<void>,
 *   onClose: () => void }} props
 */
export function PassOnDialog({ server, name, describe, onPassOn, onClose }) {
  const [typed, setTyped] = useState('');
  const { busy, failure, submit } = useSubmit(describe);
  const ready = isTyped(typed, server);
  const send = submit(onPassOn);
  return html`<${Modal} title=${t('members.passOnTitle', { name })} onClose=${onClose} size="s"
      testid="pass-on">
    <form onSubmit=${(/** @type {Event} */ event) => (ready ? send(event) : event.preventDefault())}>
      <div class="modal-body"><p>${t('members.passOnText', { name, server })}</p>
        <${Field} label=${t('members.passOnField', { server })} value=${typed} onInput=${setTyped}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${failure}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${busy || !ready}>${t('members.passOnAction')}</button></footer>
    </form>
  <//>`;
}
