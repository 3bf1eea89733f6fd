import { html, useState } from '../lib/ui.js';
import { APPLE } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Choice } from './choice.js';
import { Modal } from './modal.js';
import { ZoneSelect } from './zone-select.js';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';

const TABS = ['profile', 'look', 'notify', 'account', 'devices'];

/**
 * @param {{ tab: string, user: import('../api/types.js').User,
 *   settings: import('../state/settings.js').Settings, onSettings: (change: object) => void,
 *   notify: any, devices: any, zone: string | null, onZone: (zone: string | null) => void,
 *   describe: (error: unknown) => { text: string, field: string | null },
 *   onProfile: (form: any) => Promise<void>,
 *   onPassword: (current: string, next: string) => Promise<void>, onLogout: () => void,
 *   onLogoutEverywhere: () => void, onClose: () => void }} props
 */
export function SettingsDialog(props) {
  const [tab, setTab] = useState(props.tab);
  const { settings, onSettings } = props;
  const options = (/** @type {string} */ name, /** @type {string[]} */ values) =>
    values.map((value) => ({ value, label: t(`settings.${name}.${value}`) }));
  return html`<${Modal} title=${t('settings.title')} onClose=${props.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${t('settings.title')}>${TABS.map(
        (name) => html`<button type="button" key=${name}
            aria-current=${name === tab ? 'page' : undefined}
        data-testid="settings-tab-${name}"
            onClick=${() => setTab(name)}>${t(`settings.tab.${name}`)}</button>`,
      )}</nav>
      <div class="settings-body">
        ${tab === 'profile' && html`<${ProfileForm} user=${props.user} describe=${props.describe} onSave=${props.onProfile} />`}
        ${
          tab === 'look' &&
          html`
          <${Choice} label=${t('settings.theme')} value=${settings.theme}
              options=${options('theme', ['system', 'light', 'dark'])}
              onChange=${(/** @type {any} */ theme) => onSettings({ theme })}
              testid="setting-theme" />
          <${Choice} label=${t('settings.language')} value=${settings.language}
              options=${options('language', ['system', 'ja', 'en'])}
              onChange=${(/** @type {any} */ language) => onSettings({ language })}
              testid="setting-language" />
          <${ZoneSelect} zone=${props.zone} onZone=${props.onZone} />
          <${Choice} label=${t('settings.sendKey')} value=${settings.send_key}
              hint=${t('settings.sendKeyHint')} testid="setting-send-key"
            options=${[
              { value: 'enter', label: 'Enter' },
              { value: 'mod-enter', label: `${APPLE ? '⌘' : 'Ctrl'}+Enter` },
            ]} onChange=${(/** @type {any} */ send_key) => onSettings({ send_key })} />
          <${Choice} label=${t('settings.replies')} value=${settings.replies}
              hint=${t('settings.repliesHint')} testid="setting-replies"
            options=${options('replies', ['panel', 'inline'])}
                onChange=${(/** @type {any} */ replies) => onSettings({ replies })} />`
        }
        ${tab === 'notify' && props.notify}
        ${tab === 'devices' && props.devices}
        ${
          tab === 'account' &&
          html`
          <${PasswordForm} username=${props.user.username} describe=${props.describe}
              onSave=${props.onPassword} />
          <section class="settings-section"><h3>${t('account.sessions')}</h3><p
              class="soft">${t('account.sessionsText')}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${props.onLogout}>${t('account.logout')}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${props.onLogoutEverywhere}>${t('account.logoutEverywhere')}</button></div></section>`
        }
      </div>
    </div>
  <//>`;
}
