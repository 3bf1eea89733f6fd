import { html, useState } from '../lib/ui.js';
import { relative } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Words } from './words.js';

/**
 * A node that asks to be admitted.
 * @param {{ request: import('../api/types.js').WaitingNode, onApprove: () => Promise<void>,
 *   onDeny: () => void }} props
 */
export function JoinRequest({ request, onApprove, onDeny }) {
  const [busy, setBusy] = useState(false);
  const approve = async () => {
    setBusy(true);
    await onApprove();
    setBusy(false);
  };
  return html`<article class="join-request" data-testid="join-request"
      data-node-id=${request.node_id}>
    <header><strong>${t('mesh.wantsToJoin', { name: request.name })}</strong>
      <span>${[request.segment, request.address, relative(request.asked_at)].filter(Boolean).join(' · ')}</span></header>
    <p class="soft">${t('mesh.compare')}</p>
    <${Words} words=${request.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${busy}
        data-testid="node-approve" onClick=${approve}>${t('mesh.approve')}</button>
      <button type="button" class="button is-danger-quiet" disabled=${busy} data-testid="node-deny"
          onClick=${onDeny}>${t('mesh.deny')}</button></div>
  </article>`;
}
