import { html } from '../lib/ui.js';
import { reason } from '../lib/coded.js';
import { t } from '../i18n/index.js';
import { Notice } from './notice.js';
import { Words } from './words.js';

/** @param {{ join: import('../api/types.js').JoinAttempt, onCancel: () => void }} props */
export function JoinProgress({ join, onCancel }) {
  const refused = join.status === 'refused';
  return html`<div class="stack" data-testid="join-progress" data-status=${join.status}>
    ${
      refused
        ? html`<${Notice} tone="error">${join.error_code ? reason(join.error_code) : t('join.refused')}<//>`
        : html`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${t(`join.${join.status}`, { address: join.address, mesh: join.mesh_name || t('join.thisMesh') })}</span></p>`
    }
    ${!refused && join.words.length > 0 && html`<p class="soft">${t('join.compare')}</p><${Words} words=${join.words} />`}
    ${!refused && join.error_code && html`<${Notice} tone="warning">${reason(join.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${onCancel}>${t(refused ? 'action.back' : 'join.cancel')}</button>
  </div>`;
}
