import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { IconButton } from './icon-button.js';

/**
 * @param {{ user: import('../api/types.js').User, online: boolean, onProfile: () => void,
 *   onSaved: () => void, onSettings: () => void, pill: any }} props
 */
export function ProfileBar({ user, online, onProfile, onSaved, onSettings, pill }) {
  return html`<div class="profile">
    ${pill}
    <div class="profile-row">
      <button type="button" class="profile-me" onClick=${onProfile} data-testid="profile-button">
        <${Avatar} id=${user.id} name=${user.display_name} online=${online} />
        <span class="profile-text"><strong>${user.display_name}</strong>
          <span>${user.status_message || `@${user.username}`}</span></span>
      </button>
      <${IconButton} icon="clock" label=${t('saved.title')} testid="saved-button" onClick=${onSaved} />
      <${IconButton} icon="settings" label=${t('settings.title')} testid="settings-button"
          onClick=${onSettings} />
    </div>
  </div>`;
}
