import { html, useMemo } from '../lib/ui.js';
import { zones } from '../lib/zone.js';
import { t } from '../i18n/index.js';
import { Select } from './select.js';

const DEVICE = '';

/**
 * In which zone times are shown.
 * @param {{ zone: string | null, onZone: (zone: string | null) => void }} props  null: the device's
 */
export function ZoneSelect({ zone, onZone }) {
  const names = useMemo(zones, []);
  // One that was chosen elsewhere may have another name here.
  const all = zone === null || names.includes(zone) ? names : [zone, ...names];
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return html`<${Select} label=${t('settings.timeZone')} value=${zone ?? DEVICE}
    hint=${t('settings.timeZoneHint')} testid="setting-time-zone"
    options=${[
      { value: DEVICE, label: t('settings.timeZone.device', { zone: here }) },
      ...all.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
    ]}
    onChange=${(/** @type {string} */ name) => onZone(name === DEVICE ? null : name)} />`;
}
