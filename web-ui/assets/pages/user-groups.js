// The dialog of a server's groups, and the card that opens on the name of one.

import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { takeFocus } from '../lib/focus.js';
import { PeopleList } from '../components/people-list.js';
import { UserGroupsDialog } from '../components/user-groups-dialog.js';
import { present } from '../state/presence.js';
import { members, servers } from '../state/servers.js';
import { me } from '../state/session.js';
import { closeDialog } from '../state/shell.js';
import { deleteUserGroup, saveUserGroup, userGroups } from '../state/user-groups.js';
import { pickerOf } from './channel-dialogs.js';
import { describe } from './describe.js';

/** @import { User, UserGroup } from '../api/types.js' */

/** So many people can be in one group. */
const MEMBERS_MAX = 500;

/** Those of a group whom the page knows. @param {UserGroup} group */
function peopleIn({ server_id, member_ids }) {
  const ids = new Set(member_ids);
  const all = members.value[server_id] ?? [];
  return all.map(({ user }) => user).filter((user) => ids.has(user.id));
}

/** @param {{ server: string }} props */
export function UserGroups({ server }) {
  const save = (
    /** @type {UserGroup | null} */ group,
    /** @type {{ name: string, people: User[] }} */ { name, people },
  ) => {
    const form = { name, member_ids: people.map((user) => user.id) };
    return saveUserGroup(server, group, form);
  };
  return html`<${UserGroupsDialog} groups=${userGroups.value[server] ?? []}
    server=${servers.value?.find((one) => one.id === server)?.name ?? ''}
    picker=${{ ...pickerOf(server, []), max: MEMBERS_MAX }} describe=${describe} peopleOf=${peopleIn}
    onSave=${save} onDelete=${deleteUserGroup} onClose=${closeDialog} />`;
}

/** Who is in a group. @param {{ group: UserGroup, onPerson: (user: User, at: Element) => void }} props */
export function GroupCard({ group, onPerson }) {
  return html`<div class="group-card" data-testid="group-card" tabindex="-1"
      ref=${takeFocus}>
    <p><strong>@${group.name}</strong> <span class="soft">${t('members.count', { count: group.member_ids.length })}</span></p>
    <${PeopleList} people=${peopleIn(group)} me=${me.value?.id ?? ''} present=${present.value} onPerson=${onPerson} />
  </div>`;
}
