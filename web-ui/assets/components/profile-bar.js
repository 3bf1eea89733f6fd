import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { IconButton } from './icon-button.js';

/** @import { PresenceState } from '../lib/presence.js' */

/**
 * @param {{ user: import('../api/types.js').User, presence: PresenceState,
 *   onPresence: () => void, onProfile: () => void, onSaved: () => void, onSettings: () => void, pill: any,
 *   accounts: any }} props
 */
export function ProfileBar({ user, presence, pill, accounts, ...on }) {
  const there = t('absence.own', { state: t(`person.${presence}`) });
  // What others are told of one's absence is easily forgotten.
  const said = user.absence?.note ?? (user.absence && t(`person.${user.absence.state}`));
  return html`<div class="profile">
    ${pill}
    <div class="profile-row">
      <button type="button" class="profile-presence" aria-label=${there} title=${there}
        aria-haspopup="dialog" data-testid="presence-button" data-presence=${presence}
        onClick=${on.onPresence}><${Avatar} id=${user.id} name=${user.display_name} presence=${presence} /></button>
      <button type="button" class="profile-me" onClick=${on.onProfile} data-testid="profile-button">
        <span class="profile-text"><strong>${user.display_name}</strong>
          <span>${said || user.status_message || `@${user.username}`}</span></span>
      </button>
      ${accounts}
      <${IconButton} icon="clock" label=${t('saved.title')} testid="saved-button" onClick=${on.onSaved} />
      <${IconButton} icon="settings" label=${t('settings.title')} testid="settings-button"
          onClick=${on.onSettings} />
    </div>
  </div>`;
}
