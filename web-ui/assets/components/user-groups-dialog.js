import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Icon } from './icon.js';
import { Modal } from './modal.js';
import { PeoplePicker } from './people-picker.js';
import { useSubmit } from './use-submit.js';

/** @import { User, UserGroup } from '../api/types.js' */
/** @import { Describe } from './use-submit.js' */

/** @typedef {{ name: string, people: User[] }} Values */

const NAME_CHARS_MAX = 50;

/**
 * The groups of a server, and one of them to be changed.
 * @param {{ server: string, groups: UserGroup[], picker: any, describe: Describe,
 *   peopleOf: (group: UserGroup) => User[],
 *   onSave: (group: UserGroup | null, form: Values) => Promise<void>,
 *   onDelete: (group: UserGroup) => Promise<void>, onClose: () => void }} props
 */
export function UserGroupsDialog(props) {
  const { server, groups, picker, describe, peopleOf, onSave, onDelete, onClose } = props;
  // Which is being changed; null a new one.
  const [open, setOpen] = useState(/** @type {UserGroup | null | undefined} */ (undefined));
  const back = () => setOpen(undefined);
  if (open !== undefined) {
    const save = (/** @type {Values} */ form) => onSave(open, form).then(back);
    const remove = () => (open ? onDelete(open).then(back) : Promise.resolve());
    return html`<${GroupForm} key=${open?.id} group=${open} people=${open ? peopleOf(open) : []}
      picker=${picker} describe=${describe} onSave=${save} onDelete=${remove} onClose=${back} />`;
  }
  return html`<${Modal} title=${t('groups.title', { server })} onClose=${onClose} testid="groups-dialog">
    <div class="modal-body">
      <p class="soft">${t('groups.text')}</p>
      <ul class="user-groups">${groups.map(
        (
          group,
        ) => html`<li key=${group.id}><button type="button" class="user-group" data-testid="group-row"
            onClick=${() => setOpen(group)}><span class="user-group-name">@${group.name}</span>
          <span class="soft">${t('members.count', { count: group.member_ids.length })}</span>
          <${Icon} name="edit" size=${15} /></button>
          ${group.name.includes('~') && html`<p class="soft">${t('groups.nameTaken')}</p>`}</li>`,
      )}</ul>
      ${groups.length === 0 && html`<p class="soft" role="status">${t('groups.none')}</p>`}
    </div>
    <footer class="modal-foot"><span class="spacer"></span>
      <button type="button" class="button is-primary" data-testid="group-new" autofocus
        onClick=${() => setOpen(null)}>${t('groups.new')}</button></footer>
  <//>`;
}

/**
 * @param {{ group: UserGroup | null, people: User[], picker: any, describe: Describe,
 *   onSave: (form: Values) => Promise<void>, onDelete: () => Promise<void>,
 *   onClose: () => void }} props
 */
function GroupForm({ group, people: before, picker, describe, onSave, onDelete, onClose }) {
  const [name, setName] = useState(group?.name ?? '');
  const [people, setPeople] = useState(before);
  const [sure, setSure] = useState(false);
  const { busy, at, failure, submit } = useSubmit(describe, ['name']);
  const save = submit(() => onSave({ name: name.trim(), people }));
  return html`<${Modal} title=${group ? t('groups.edit', { name: group.name }) : t('groups.new')}
      onClose=${onClose} testid="group-form">
    <form class="direct-form" onSubmit=${save}>
      <div class="modal-body">
        <${PeoplePicker} chosen=${people} onChange=${setPeople} label=${t('people.find')} ...${picker} />
        <${Field} label=${t('groups.name')} value=${name} onInput=${setName} maxlength=${NAME_CHARS_MAX}
          hint=${t('groups.nameHint')} error=${at('name')} testid="user-group-name" />
        ${failure}
      </div>
      <footer class="modal-foot">
        ${
          group &&
          html`<button type="button" class="button is-danger-quiet" data-testid="group-delete"
            disabled=${busy} onClick=${sure ? submit(onDelete) : () => setSure(true)}>${t(sure ? 'groups.deleteSure' : 'groups.delete')}</button>`
        }
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary" data-testid="group-save"
          disabled=${busy || name.trim() === ''}>${t('action.save')}</button></footer>
    </form>
  <//>`;
}
