import { presenceIn } from '../lib/presence.js';
import { html, useMemo, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { Menu } from './menu.js';
import { PersonName } from './person-name.js';
import { WindowList } from './window-list.js';

/** @import { Member, Role, User } from '../api/types.js' */
/** @import { Told } from '../lib/presence.js' */

/** @typedef {{ key: string, member?: Member, role?: Role, count?: number }} Row */

const ROW_PX = 46;
const HEAD_PX = 38;

/**
 * @param {{ members: Member[], owner: string, me: string, present: Told,
 *   roles: Role[], find: (members: Member[], query: string) => Member[],
 *   canChange: (member: Member) => boolean, canRemove: (member: Member) => boolean,
 *   canPassOn: (member: Member) => boolean, onPassOn: (member: Member) => void,
 *   onPerson: (user: User, at: Element) => void,
 *   onRole: (member: Member, role: Role) => void, onRemove: (member: Member) => void }} props
 */
export function MembersList(props) {
  const { members, find, present: told, roles } = props;
  const [query, setQuery] = useState('');
  const [here, setHere] = useState(false);
  const named = useMemo(() => (query.trim() ? find(members, query) : members), [members, query]);
  const present = useMemo(
    () => named.filter(({ user }) => presenceIn(told, user) !== 'offline'),
    [named, told],
  );
  const found = here ? present : named;
  const rows = useMemo(() => rowsOf(found, roles), [found, roles]);
  return html`<div class="members">
    <div class="members-search"><${Icon} name="search" size=${16} />
      <input type="search" value=${query} placeholder=${t('members.find')}
          aria-label=${t('members.find')} data-testid="members-find"
        onInput=${(/** @type {any} */ event) => setQuery(event.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${here}
        data-testid="members-here" onClick=${() => setHere(!here)}>${t('members.here', { count: present.length })}</button></div>
    ${
      rows.length > 0
        ? html`<${WindowList} rows=${rows} guess=${guess} label=${t('members.title')} top=${`${here} ${query}`}
            draw=${(/** @type {Row} */ row) =>
              row.member
                ? html`<${MemberRow} member=${row.member} ...${props} />`
                : html`<h3>${t(`role.${row.role}.many`)} <span>${row.count}</span></h3>`} />`
        : html`<p class="panel-none" role="status">${t('members.none')}</p>`
    }
  </div>`;
}

/** @param {Row} row */
const guess = (row) => (row.member ? ROW_PX : HEAD_PX);

/** @param {Member[]} found @param {Role[]} roles @returns {Row[]} */
const rowsOf = (found, roles) =>
  roles.flatMap((role) => {
    const its = found.filter((member) => member.role === role);
    if (its.length === 0) return [];
    const rows = its.map((member) => ({ key: member.user.id, member }));
    return [{ key: `role-${role}`, role, count: its.length }, ...rows];
  });

/** @param {any} props */
function MemberRow({ member, owner, me, present, roles, onPerson, ...may }) {
  const { canChange, canPassOn, canRemove, onRole, onPassOn, onRemove } = may;
  const { user } = member;
  return html`<div class="member" data-testid="member" data-user-id=${user.id}
      data-role=${member.role}>
    <${PersonName} user=${user} me=${me} presence=${presenceIn(present, user)} onPerson=${onPerson}
      mark=${user.id === owner && html`<span class="member-owner" title=${t('role.owner')}><${Icon} name="crown" size=${14} /></span>`} />
    <${Menu} label=${t('members.actions', { name: user.display_name })} testid="member-menu"
        items=${[
          ...(canChange(member)
            ? roles.map((/** @type {Role} */ role) => ({
                label: t(`role.${role}`),
                checked: role === member.role,
                testid: `role-${role}`,
                onClick: () => onRole(member, role),
              }))
            : []),
          canPassOn(member) && {
            label: t('members.passOn'),
            icon: 'crown',
            testid: 'member-pass-on',
            onClick: () => onPassOn(member),
          },
          canRemove(member) && {
            label: t('members.remove'),
            icon: 'user-remove',
            danger: true,
            testid: 'member-remove',
            onClick: () => onRemove(member),
          },
        ]} />
  </div>`;
}
