import { html } from '../lib/ui.js';
import { clockSeconds } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

const ICONS = { green: 'ok', amber: 'clock', red: 'warning' };

/**
 * @param {{ verdict: { level: 'green' | 'amber' | 'red', text: string }, at: string,
 *   stale: boolean }} props
 */
export function StatusVerdict({ verdict, at, stale }) {
  return html`<div class="verdict is-${verdict.level} ${stale ? 'is-stale' : ''}" role="status"
      data-testid="verdict" data-level=${verdict.level}>
    <${Icon} name=${ICONS[verdict.level]} size=${22} /><p>${verdict.text}</p>
    <small>${t(stale ? 'mesh.staleAt' : 'mesh.asOf', { time: clockSeconds(at) })}</small></div>`;
}
