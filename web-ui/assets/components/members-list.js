import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';
import { Menu } from './menu.js';

/** @import { Member, Role } from '../api/types.js' */

const STEP = 100;

/**
 * @param {{ members: Member[], owner: string, me: string, online: Record<string, boolean>,
 *   roles: Role[], find: (members: Member[], query: string) => Member[],
 *   canChange: (member: Member) => boolean, canRemove: (member: Member) => boolean,
 *   canPassOn: (member: Member) => boolean, onPassOn: (member: Member) => void,
 *   onRole: (member: Member, role: Role) => void, onRemove: (member: Member) => void }} props
 */
export function MembersList(props) {
  const { members, find } = props;
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(STEP);
  const found = query.trim() ? find(members, query) : members;
  const groups = props.roles.map((role) => ({
    role,
    rows: found.slice(0, most).filter((member) => member.role === role),
  }));
  return html`<div class="members">
    <div class="members-search"><${Icon} name="search" size=${16} />
      <input type="search" value=${query} placeholder=${t('members.find')}
          aria-label=${t('members.find')}
        onInput=${(/** @type {any} */ event) => {
          setQuery(event.target.value);
          setMost(STEP);
        }} /></div>
    <div class="members-scroll">
      ${groups.map(
        ({ role, rows }) =>
          rows.length > 0 &&
          html`<section key=${role}>
        <h3>${t(`role.${role}.many`)} <span>${found.filter((member) => member.role === role).length}</span></h3>
        <ul>${rows.map((member) => html`<li key=${member.user.id}><${MemberRow} member=${member} ...${props} /></li>`)}</ul></section>`,
      )}
      ${found.length === 0 && html`<p class="panel-none">${t('members.none')}</p>`}
      ${found.length > most && html`<button type="button" class="button is-wide" onClick=${() => setMost(most + STEP)}>${t('action.showMore')}</button>`}
    </div>
  </div>`;
}

/** @param {any} props */
function MemberRow({ member, owner, me, online, roles, ...may }) {
  const { canChange, canPassOn, canRemove, onRole, onPassOn, onRemove } = may;
  const { user } = member;
  return html`<div class="member" data-testid="member" data-user-id=${user.id}
      data-role=${member.role}>
    <${Avatar} id=${user.id} name=${user.display_name}
        online=${online[user.id] ?? user.online ?? false} />
    <span
        class="member-text"><strong>${user.display_name}${user.id === me && html` <em>${t('members.you')}</em>`}
      ${user.id === owner && html`<span class="member-owner" title=${t('role.owner')}><${Icon} name="crown" size=${14} /></span>`}</strong>
      <span>@${user.username}${user.status_message ? ` · ${user.status_message}` : ''}</span></span>
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
