import { html } from '../lib/ui.js';
import { brief } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { deviceName } from './device-name.js';
import { Icon } from './icon.js';

/**
 * Somebody has logged in as the reader on a device that was not known; stays until the reader has
 * answered.
 * @param {{ login: import('../api/types.js').DeviceSession, more: number, onKnow: () => void,
 *   onEnd: () => void, onShow: () => void }} props
 */
export function LoginBanner({ login, more, onKnow, onEnd, onShow }) {
  const values = {
    device: deviceName(login),
    address: login.address ?? t('devices.noAddress'),
    time: brief(login.created_at),
  };
  return html`<div class="banner login-banner" role="alert" data-testid="login-banner">
    <${Icon} name="shield" />
    <span>${t('devices.told', values)}
      ${
        more > 0 &&
        html` <button type="button" class="link" data-testid="login-banner-more"
          onClick=${onShow}>${t('devices.more', { count: more })}</button>`
      }</span>
    <div class="button-row">
      <button type="button" class="button is-small" data-testid="login-banner-know"
          onClick=${onKnow}>${t('devices.know')}</button>
      <button type="button" class="button is-small is-danger-quiet" data-testid="login-banner-end"
          onClick=${onEnd}>${t('devices.notMe')}</button></div>
  </div>`;
}
