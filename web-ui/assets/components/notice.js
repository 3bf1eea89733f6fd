import { html } from '../lib/ui.js';
import { Icon } from './icon.js';

const ICONS = { info: 'info', ok: 'ok', warning: 'warning', error: 'error' };

/**
 * A short framed remark.
 * @param {{ tone?: 'info' | 'ok' | 'warning' | 'error', children?: any }} props
 */
export function Notice({ tone = 'info', children }) {
  return html`<div class="notice notice-${tone}" role=${tone === 'error' ? 'alert' : 'status'}>
    <${Icon} name=${ICONS[tone]} size=${18} /><div>${children}</div></div>`;
}
