import { t } from '../i18n/index.js';

/** "Firefox on Windows", as far as it is known.
 * @param {{ browser: string | null, system: string | null }} device */
export function deviceName({ browser, system }) {
  if (browser && system) return t('devices.name', { browser, system });
  return browser ?? system ?? t('devices.unknown');
}
