// Dialogs about direct conversations: beginning one, adding people, naming a group.

import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { DirectForm } from '../components/direct-form.js';
import { NameForm } from '../components/name-form.js';
import { people } from '../model/directs.js';
import { goConversation, peopleKnown } from '../state/conversations.js';
import * as D from '../state/directs.js';
import { presenceOf } from '../state/presence.js';
import { me } from '../state/session.js';
import { closeDialog, toast } from '../state/shell.js';
import { describe } from './describe.js';

/** @import { User } from '../api/types.js' */

/** So many people can be in one conversation. */
const MEMBERS_MAX = 100;
const OFFERED_MAX = 30;

/** @param {string[]} left  who is not offered */
const shared = (left) => ({
  me: me.value?.id ?? '',
  ask: D.findPeople,
  find: (/** @type {string} */ query, /** @type {User[]} */ found) =>
    people(peopleKnown(), found, query, OFFERED_MAX + left.length)
      .filter((user) => !left.includes(user.id))
      .slice(0, OFFERED_MAX),
  presenceOf: (/** @type {User} */ user) =>
    user.id === me.value?.id ? 'online' : presenceOf(user),
  describe,
  onClose: closeDialog,
});

export function NewDirect() {
  const open = async (/** @type {User[]} */ chosen, /** @type {string} */ name) => {
    const direct = await D.openDirect(
      chosen.map((user) => user.id),
      name,
    );
    closeDialog();
    goConversation(direct.id);
  };
  return html`<${DirectForm} ...${shared([])} title=${t('dm.new')} adds=${false}
      max=${MEMBERS_MAX - 1} onDone=${open} />`;
}

/** @param {{ id: string }} props */
export function AddPeople({ id }) {
  const direct = D.directById(id);
  if (!direct) return null;
  const inside = direct.members.map((user) => user.id);
  const add = async (/** @type {User[]} */ chosen) => {
    const next = await D.addPeople(
      id,
      chosen.map((user) => user.id),
    );
    closeDialog();
    if (next.id === id) return;
    toast(t('dm.newGroup'), 'info');
    goConversation(next.id);
  };
  return html`<${DirectForm} ...${shared(inside)} title=${t('dm.add')} adds
      note=${direct.is_group ? null : t('dm.addMakesGroup')}
      max=${Math.max(1, MEMBERS_MAX - inside.length)} onDone=${add} />`;
}

/** @param {{ id: string }} props */
export function RenameGroup({ id }) {
  const direct = D.directById(id);
  if (!direct) return null;
  return html`<${NameForm} name=${direct.name ?? ''} describe=${describe} onClose=${closeDialog}
      onSave=${(/** @type {string} */ name) => D.renameDirect(id, name).then(closeDialog)} />`;
}
