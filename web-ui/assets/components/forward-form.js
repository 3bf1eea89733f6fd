import { html, useState } from '../lib/ui.js';
import { commandKey, composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { Notice } from './notice.js';
import { useSubmit } from './use-submit.js';

/**
 * What is said about a message that is forwarded.
 * @param {{ place: string, card: any, max: number, some: boolean,
 *   describe: import('./use-submit.js').Describe, onForward: (comment: string) => Promise<void>,
 *   onBack: () => void, onClose: () => void }} props
 *   `some`: not everybody there may see it
 */
export function ForwardForm({ place, card, max, some, describe, onForward, onBack, onClose }) {
  const [comment, setComment] = useState('');
  const { busy, failure, submit } = useSubmit(describe);
  const send = submit(() => onForward(comment));
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && commandKey(event) && !composing(event)) void send(event);
  };
  return html`<${Modal} title=${t('forward.to', { place })} onClose=${onClose} testid="forward">
    <form onSubmit=${send} onKeyDown=${onKeyDown}>
      <div class="modal-body">
        <${Field} area autofocus label=${t('forward.comment')} value=${comment} onInput=${setComment}
          maxlength=${max} testid="forward-comment" />
        ${card}
        ${some && html`<${Notice}>${t('forward.some')}<//>`}
        ${failure}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${onBack}>${t('action.back')}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary" disabled=${busy} data-testid="forward-send">${t('forward.send')}</button>
      </footer>
    </form>
  <//>`;
}
