import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { Notice } from './notice.js';
import { PeoplePicker } from './people-picker.js';
import { useSubmit } from './use-submit.js';

/** @import { User } from '../api/types.js' */
/** @import { Describe } from './use-submit.js' */

/**
 * Begins a direct conversation, or adds people to one.
 * @param {{ title: string, note?: string | null, adds: boolean, max: number, me: string,
 *   ask: (query: string) => Promise<User[]>, find: (query: string, found: User[]) => User[],
 *   presenceOf: (user: User) => import('../lib/presence.js').PresenceState, describe: Describe,
 *   onDone: (people: User[], name: string) => Promise<void>, onClose: () => void }} props
 *   `note`: what else will happen
 */
export function DirectForm(props) {
  const { title, note, adds, max, me, describe, onDone, onClose } = props;
  const [chosen, setChosen] = useState(/** @type {User[]} */ ([]));
  const [name, setName] = useState('');
  const { busy, at, failure, submit } = useSubmit(describe, ['name']);
  const others = chosen.filter((user) => user.id !== me);
  const group = !adds && others.length > 1;
  const notes = chosen.length > 0 && others.length === 0;
  const begins = group ? t('dm.startGroup') : notes ? t('dm.openNotes') : t('dm.open');
  return html`<${Modal} title=${title} onClose=${onClose} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${submit(() => onDone(others, group ? name.trim() : ''))}>
      <div class="modal-body">
        ${note && html`<${Notice}>${note}<//>`}
        <${PeoplePicker} chosen=${chosen} onChange=${setChosen} max=${max} me=${me}
          label=${t('people.find')} ask=${props.ask} find=${props.find} presenceOf=${props.presenceOf} />
        ${
          group &&
          html`<${Field} label=${t('dm.groupName')} value=${name} onInput=${setName}
            maxlength=${100} hint=${t('dm.groupNameHint')} error=${at('name')} testid="group-name" />`
        }
        ${failure}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${busy || chosen.length === 0}>${adds ? t('dm.add') : begins}</button></footer>
    </form>
  <//>`;
}
