import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { takeFocus } from '../lib/focus.js';
import { AbsenceNote } from './absence-note.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';

/**
 * Who somebody is. The username is what no two people share.
 * @param {{ user: import('../api/types.js').User, role: string | null,
 *   presence: import('../lib/presence.js').PresenceState,
 *   alike: boolean, mine: boolean, away: boolean, onMessage: () => void,
 *   onMention: (() => void) | null }} props  `away`: not a member of what is open
 */
export function PersonCard({ user, role, presence, alike, mine, away, onMessage, onMention }) {
  return html`<div class="person" data-testid="person-card" tabindex="-1"
      ref=${takeFocus}>
    <${Avatar} id=${user.id} name=${user.display_name} size="l" presence=${presence} />
    <div class="person-text"><strong>${user.display_name}${mine && html` <em>${t('members.you')}</em>`}</strong>
      <span class="person-username">@${user.username}</span>
      ${role && html`<span class="tag" data-testid="person-role">${role}</span>`}
      ${user.status_message && html`<p>${user.status_message}</p>`}
      <p class="soft" data-testid="person-presence">${t(`person.${presence}`)}</p>
      <${AbsenceNote} name=${user.display_name} absence=${user.absence ?? null} place="card" />
      ${alike && html`<p class="person-alike">${t('person.alike', { username: user.username })}</p>`}
      ${away && html`<p class="soft">${t('person.gone', { username: user.username })}</p>`}
      <div class="button-row"><button type="button" class="button is-small" data-testid="person-message"
          onClick=${onMessage}><${Icon} name=${mine ? 'note' : 'direct'} size=${15} />${t(mine ? 'dm.notes' : 'dm.message')}</button>
        ${onMention && html`<button type="button" class="button is-small" data-testid="person-mention" onClick=${onMention}>@ ${t('person.mention')}</button>`}</div></div>
  </div>`;
}
