import { html } from '../lib/ui.js';
import { troubleText } from '../lib/coded.js';
import { brief, clock } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Modal } from './modal.js';

/**
 * The node pill in plain words.
 * @param {{ phase: string, name: string, moved_from: string | null, lost_at: string | null,
 *   nodes: { id: string, name: string, segment: string | null, urls: string[] }[],
 *   state: import('../api/types.js').NodeState, current: string | null, onStatus: (() => void) | null, onRetry: () => void,
 *   onClose: () => void }} props
 */
export function NodeDialog({
  phase,
  name,
  moved_from,
  lost_at,
  nodes,
  state,
  current,
  onStatus,
  onRetry,
  onClose,
}) {
  const text =
    phase !== 'online'
      ? t('node.lostText', { node: name, time: lost_at ? clock(lost_at) : '' })
      : moved_from
        ? t('node.movedText', { node: name, from: moved_from })
        : t('node.onlineText', { node: name });
  const { behind, unreachable, trouble } = state;
  const away = unreachable.map((node) =>
    node.since ? t('node.awaySince', { node: node.name, time: brief(node.since) }) : node.name,
  );
  return html`<${Modal} title=${t('node.title')} onClose=${onClose} size="s" testid="node-dialog">
    <div class="modal-body"><p>${text}</p>
      ${phase === 'online' && trouble && html`<p class="form-error" role="alert" data-testid="own-trouble">${troubleText(trouble, null)}</p>`}
      ${phase === 'online' && behind > 0 && html`<p data-testid="node-behind">${t('node.behindText', { node: name, count: behind })}</p>`}
      ${phase === 'online' && away.length > 0 && html`<p data-testid="node-away">${t('node.partialText', { others: away.join(t('list.comma')) })}</p>`}
      ${
        nodes.length > 0 &&
        html`<h3>${t('node.others')}</h3><ul class="node-list">
        ${nodes.map((node) => {
          const here = node.id === current;
          const gone =
            phase === 'online' ? unreachable.find(({ id }) => id === node.id) : undefined;
          const unknown = phase !== 'online';
          return html`<li key=${node.id} class=${here ? 'is-current' : ''} data-testid="node-row">
            <span class="node-dot ${gone || unknown ? 'is-away' : ''}"></span>
            <strong>${node.name}</strong>${node.segment && html`<span>${node.segment}</span>`}
            <em class=${gone || unknown ? 'is-away' : 'is-ok'}>${stateOf(here, gone, unknown)}</em></li>`;
        })}</ul>`
      }</div>
    <footer class="modal-foot">
      ${phase !== 'online' && html`<button type="button" class="button is-primary" onClick=${onRetry}>${t('action.retryNow')}</button>`}
      ${onStatus && html`<button type="button" class="button" onClick=${onStatus}>${t('mesh.title')}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${onClose}>${t('action.close')}</button></footer>
  <//>`;
}

/**
 * How a node stands, seen from the one in use.
 * @param {boolean} here @param {{ since: string | null } | undefined} gone @param {boolean} unknown
 */
function stateOf(here, gone, unknown) {
  if (unknown) return t(here ? 'node.row.lost' : 'node.row.unknown');
  if (here) return t('node.here');
  if (!gone) return t('node.row.reached');
  return gone.since ? t('node.row.away', { time: brief(gone.since) }) : t('node.row.awayNow');
}
