import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';

/** @import { User } from '../api/types.js' */

/**
 * A few people, by name.
 * @param {{ people: User[], me: string, online: Record<string, boolean>,
 *   actions?: (user: User) => any }} props
 */
export function PeopleList({ people, me, online, actions }) {
  const sorted = people
    .slice()
    .sort((a, b) => a.display_name.localeCompare(b.display_name) || (a.id < b.id ? -1 : 1));
  return html`<div class="members"><div class="members-scroll"><ul>${sorted.map(
    (
      user,
    ) => html`<li key=${user.id}><div class="member" data-testid="member" data-user-id=${user.id}>
      <${Avatar} id=${user.id} name=${user.display_name} online=${online[user.id] ?? user.online ?? false} />
      <span class="member-text"><strong>${user.display_name}${user.id === me && html` <em>${t('members.you')}</em>`}</strong>
        <span>@${user.username}${user.status_message ? ` · ${user.status_message}` : ''}</span></span>
      ${actions?.(user)}</div></li>`,
  )}</ul></div></div>`;
}
