import { html } from '../lib/ui.js';
import { brief, full, relative } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { deviceName } from './device-name.js';

/** @import { DeviceSession } from '../api/types.js' */

/**
 * @param {{ sessions: DeviceSession[], onEnd: (session: DeviceSession) => void,
 *   onSeen: (session: DeviceSession) => void }} props
 */
export function DeviceList({ sessions, onEnd, onSeen }) {
  return html`<ul class="devices" aria-label=${t('devices.title')}>${sessions.map(
    (one) => html`<${Device} key=${one.id} session=${one} onEnd=${onEnd} onSeen=${onSeen} />`,
  )}</ul>`;
}

/**
 * @param {{ session: DeviceSession, onEnd: (session: DeviceSession) => void,
 *   onSeen: (session: DeviceSession) => void }} props
 */
function Device({ session, onEnd, onSeen }) {
  const { current, new_device: isNew, address, node } = session;
  const name = deviceName(session);
  const where = [address, t('devices.atNode', { node: node.name || t('node.unknown') })];
  return html`<li class="device" data-testid="device" data-current=${current}>
    <${Icon} name="monitor" size=${20} />
    <div class="device-text">
      <span class="device-name">${name}
        ${current && html` <span class="tag is-accent">${t('devices.current')}</span>`}
        ${isNew && html` <span class="tag is-warn">${t('devices.new')}</span>`}</span>
      <span class="soft">${where.filter(Boolean).join(' · ')}</span>
      <span class="soft" title=${full(session.last_used_at)}>${
        current ? t('devices.usedNow') : t('devices.used', { time: relative(session.last_used_at) })
      } · ${t('devices.since', { time: brief(session.created_at) })}</span>
    </div>
    ${
      !current &&
      html`<div class="button-row">
      ${
        isNew &&
        html`<button type="button" class="button is-small" data-testid="device-seen"
          aria-label=${t('devices.knowOf', { name })}
          onClick=${() => onSeen(session)}>${t('devices.know')}</button>`
      }
      <button type="button" class="button is-small is-danger-quiet" data-testid="device-end"
          aria-label=${t('devices.endOf', { name })}
          onClick=${() => onEnd(session)}>${t('devices.end')}</button></div>`
    }
  </li>`;
}
