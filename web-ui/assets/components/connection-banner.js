import { html } from '../lib/ui.js';
import { clock } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/**
 * Shown while no node answers.
 * @param {{ name: string | null, lost_at: string, waiting: number, onRetry: () => void }} props
 */
export function ConnectionBanner({ name, lost_at, waiting, onRetry }) {
  const where = name ?? t('node.unknown');
  return html`<div class="banner" role="status" data-testid="connection-banner">
    <${Icon} name="offline" />
    <span>${t('banner.lost', { node: where, time: clock(lost_at) })}
      ${waiting > 0 && html` ${t('banner.waiting', { count: waiting })}`}</span>
    <button type="button" class="button is-small"
        onClick=${onRetry}>${t('action.retryNow')}</button>
  </div>`;
}
