import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';

/** @import { User } from '../api/types.js' */
/** @import { PresenceState } from '../lib/presence.js' */

/**
 * A person in a list; pressed, it says who that is.
 * @param {{ user: User, me: string, presence: PresenceState, mark?: any,
 *   onPerson: (user: User, at: Element) => void }} props  `mark`: behind the name
 */
export function PersonName({ user, me, presence, mark, onPerson }) {
  return html`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${(/** @type {any} */ event) => onPerson(user, event.currentTarget)}>
    <${Avatar} id=${user.id} name=${user.display_name} presence=${presence} />
    <span class="member-text"><strong>${user.display_name}${user.id === me && html` <em>${t('members.you')}</em>`}${mark}</strong>
      <span>@${user.username}${user.status_message ? ` · ${user.status_message}` : ''}</span></span>
    <span class="visually-hidden">${t(`person.${presence}`)}</span>
  </button>`;
}
