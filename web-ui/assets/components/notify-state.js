import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Notice } from './notice.js';

/**
 * Whether this browser shows notifications, and what to do where it does not.
 * @param {{ permission: import('../state/notify-permission.js').Permission, origin: string,
 *   onAsk: () => void }} props
 */
export function NotifyState({ permission, origin, onAsk }) {
  return html`<section class="settings-section" data-testid="notify-state"
      data-permission=${permission}><h3>${t('notify.here')}</h3>
    <p class="soft">${t('notify.what')}</p>
    ${
      permission === 'default'
        ? html`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${onAsk}>${t('notify.allow')}</button>`
        : html`<${Notice} tone=${permission === 'granted' ? 'ok' : 'warning'}>${t(`notify.state.${permission}`, { origin })}<//>`
    }</section>`;
}
