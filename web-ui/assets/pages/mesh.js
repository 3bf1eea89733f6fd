import { html, useEffect } from '../lib/ui.js';
import { reason } from '../lib/coded.js';
import { t } from '../i18n/index.js';
import { EmptyState } from '../components/empty-state.js';
import { IconButton } from '../components/icon-button.js';
import { JoinRequest } from '../components/join-request.js';
import { MeshTabs } from '../components/mesh-tabs.js';
import { Notice } from '../components/notice.js';
import { RecoveryKit } from '../components/recovery-kit.js';
import { Skeleton } from '../components/skeleton.js';
import { StatusCounters } from '../components/status-counters.js';
import { StatusEvents } from '../components/status-events.js';
import { StatusNode } from '../components/status-node.js';
import { StatusOrders } from '../components/status-orders.js';
import { StatusTable } from '../components/status-table.js';
import { StatusVerdict } from '../components/status-verdict.js';
import { TicketMaker } from '../components/ticket-maker.js';
import { counterRows, positionTable } from '../model/mesh-status.js';
import { describe } from './describe.js';
import { go, showList } from '../state/router.js';
import { me } from '../state/session.js';
import { errorText, openDialog, toast, toastError } from '../state/shell.js';
import * as status from '../state/status.js';

/** @import { MeshStatus, StatusNode as Node, WaitingNode } from '../api/types.js' */

const POLL_MS = 3000;

/** The page a mesh administrator keeps open. */
export function MeshPage() {
  const admin = me.value?.mesh_admin === true;
  useEffect(() => {
    if (!admin) return undefined;
    void status.loadMeshStatus();
    const timer = setInterval(status.loadMeshStatus, POLL_MS);
    return () => clearInterval(timer);
  }, [admin]);
  if (!admin)
    return html`<${EmptyState} icon="shield" title=${t('empty.forbidden')}
        text=${t('mesh.adminsOnly')} />`;
  const told = status.meshStatus.value;
  const error = status.statusError.value;
  return html`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${IconButton} icon="arrow-left" label=${t('action.back')}
        class="only-narrow" onClick=${showList} />
      <div><h1>${t('mesh.title')}</h1>${told && html`<p>${told.mesh.name}</p>`}</div>
      <${MeshTabs} page="mesh" onPage=${(/** @type {'accounts'} */ page) => go({ page })} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${error !== null && html`<${Notice} tone="warning">${t('mesh.loadFailed')} ${errorText(error)}<//>`}
      ${told ? html`<${Status} told=${told} stale=${error !== null} />` : error === null && html`<${Skeleton} rows=${5} kind="line" />`}
    </div>
  </section>`;
}

/** @param {{ told: MeshStatus, stale: boolean }} props */
function Status({ told, stale }) {
  const nameOf = (/** @type {string} */ id) =>
    told.nodes.find((node) => node.id === id)?.name ?? id.slice(-8);
  const holds = told.nodes.some((node) => node.state === 'here' && node.authority);
  return html`
    <${StatusVerdict} verdict=${told.verdict} at=${status.statusAt.value} stale=${stale}
        nodes=${told.nodes} />
    ${
      told.waiting.length > 0 &&
      html`<section class="card is-accent"><header
          class="card-head"><h2>${t('mesh.waiting', { count: told.waiting.length })}</h2></header>
      ${told.waiting.map((request) => html`<${JoinRequest} key=${request.node_id} request=${request} onApprove=${() => approve(request)} onDeny=${() => deny(request)} />`)}</section>`
    }
    <section class="card"><header class="card-head"><h2>${t('mesh.positions')}</h2></header><p
        class="soft">${t('mesh.positionsText')}</p><${StatusTable}
        ...${positionTable(told)} /></section>
    <section class="status-nodes" aria-label=${t('mesh.nodes')}>${told.nodes.map(
      (node) => html`<${StatusNode} key=${node.id} node=${node}
      onRevoke=${node.state === 'here' || node.state === 'revoked' ? null : () => revoke(node)}
      onAuthority=${holds && node.state !== 'revoked' && node.state !== 'waiting' ? () => changeAuthority(node) : null} />`,
    )}</section>
    ${told.unanswered.length > 0 && html`<${Notice} tone="warning">${told.unanswered.map(({ address, code }) => html`<p key=${address} data-testid="unanswered">${t('mesh.verdict.unanswered', { address })} ${reason(code)}</p>`)}<//>`}
    <${TicketMaker} ticket=${status.ticket.value} earlier=${told.tickets} nameOf=${nameOf}
        onMake=${() => status.makeTicket().catch(toastError)} />
    <${RecoveryKit} holds=${holds} meshName=${told.mesh.name} describe=${describe}
        onMake=${status.makeRecoveryKit} onRestore=${(
          /** @type {string} */ kit,
          /** @type {string} */ passphrase,
        ) =>
          status.restoreAuthority(kit, passphrase).then(() => toast(t('mesh.restored'), 'ok'))} />
    <div class="card-pair"><${StatusCounters} rows=${counterRows(told.counters)} /><${StatusOrders}
        orders=${told.unconfirmed_orders} nameOf=${nameOf} /></div>
    <${StatusEvents} events=${told.events} />`;
}

/** @param {WaitingNode} request */
function approve(request) {
  return status
    .approveNode(request.node_id)
    .then(() => toast(t('mesh.approved', { name: request.name }), 'ok'), toastError);
}

/** @param {WaitingNode} request */
function deny(request) {
  openDialog({
    kind: 'confirm',
    title: t('mesh.deny'),
    text: t('mesh.denyText', { name: request.name }),
    action: t('mesh.deny'),
    danger: true,
    run: () => status.denyNode(request.node_id).catch(toastError),
  });
}

/** @param {Node} node */
function revoke(node) {
  openDialog({
    kind: 'confirm',
    title: t('mesh.revoke'),
    text: t('mesh.revokeText', { name: node.name }),
    action: t('mesh.revoke'),
    danger: true,
    run: () => status.revokeNode(node.id).catch(toastError),
  });
}

/** @param {Node} node */
function changeAuthority(node) {
  const takes = node.authority;
  const action = t(takes ? 'mesh.takeAuthority' : 'mesh.giveAuthority');
  const values = { name: node.name };
  openDialog({
    kind: 'confirm',
    title: action,
    text: takes ? t('mesh.takeAuthorityText', values) : t('mesh.giveAuthorityText', values),
    action,
    danger: takes,
    run: () => status.changeAuthority(node.id, !takes).catch(toastError),
  });
}
