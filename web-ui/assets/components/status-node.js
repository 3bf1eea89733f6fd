import { html } from '../lib/ui.js';
import { isAlarm, reason, troubleText, upcoming } from '../lib/coded.js';
import { brief, relative } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Menu } from './menu.js';

/**
 * @param {{ node: import('../api/types.js').StatusNode, onRevoke: (() => void) | null,
 *   onAuthority: (() => void) | null }} props
 */
export function StatusNode({ node, onRevoke, onAuthority }) {
  const items = [
    onAuthority && {
      label: t(node.authority ? 'mesh.takeAuthority' : 'mesh.giveAuthority'),
      icon: 'shield',
      onClick: onAuthority,
      testid: 'node-authority',
    },
    onRevoke && {
      label: t('mesh.revoke'),
      icon: 'trash',
      danger: true,
      onClick: onRevoke,
      testid: 'node-revoke',
    },
  ].filter(Boolean);
  /** @type {[string, any][]} */
  const facts = [
    ['segment', node.segment],
    ['addresses', node.addresses.join(', ')],
    ['foundBy', node.found_by && t(`mesh.found.${node.found_by}`)],
    ['version', node.version],
    [
      'lastHeard',
      node.state === 'here' ? null : node.last_heard_at && relative(node.last_heard_at),
    ],
    [
      'roundTrip',
      node.rtt_ms !== null && node.rtt_ms !== undefined ? `${node.rtt_ms.toFixed(1)} ms` : null,
    ],
    [
      'clock',
      node.clock_offset_ms
        ? `${node.clock_offset_ms > 0 ? '+' : '−'}${Math.abs(node.clock_offset_ms)} ms`
        : null,
    ],
    ['certificate', node.certificate && certificate(node.certificate)],
    ['troubleSince', node.trouble_since && brief(node.trouble_since)],
    ['ahead', node.ahead?.entries > 0 ? String(node.ahead.entries) : null],
    ['nextAttempt', node.next_attempt_at && upcoming(node.next_attempt_at)],
  ];
  return html`<article class="status-node is-${node.state}" data-testid="status-node"
      data-node-id=${node.id} data-state=${node.state}>
    <header><span class="status-dot is-${node.state}"
        aria-hidden="true"></span><h3>${node.name}</h3><span
        class="tag">${t(`mesh.state.${node.state}`)}</span>
      ${node.authority && html`<span class="tag" data-testid="node-holds-key">${t('mesh.authority')}</span>`}
      ${items.length > 0 && html`<${Menu} label=${t('mesh.nodeMenu', { name: node.name })} items=${items} />`}</header>
    <dl>${facts.map(([key, value]) => value && html`<div key=${key}><dt>${t(`mesh.fact.${key}`)}</dt><dd>${value}</dd></div>`)}</dl>
    ${node.trouble && html`<p class="status-error ${isAlarm(node.trouble) ? 'is-red' : ''}" data-testid="node-trouble">${troubleText(node.trouble, node.state === 'here' ? null : node.name)}</p>`}
    ${node.last_error_code && html`<p class="status-error">${failure(node)}</p>`}
  </article>`;
}

/** @param {{ provisional: boolean, until: string }} shown */
function certificate({ provisional, until }) {
  if (provisional) return t('mesh.certificate.provisional');
  const days = Math.floor((Date.parse(until) - Date.now()) / 86_400_000);
  return t('mesh.certificate.mesh', { count: Math.max(days, 0) });
}

/** @param {import('../api/types.js').StatusNode} node */
function failure({ last_error_code, last_error_at }) {
  const words = reason(last_error_code ?? '');
  return last_error_at ? t('mesh.errorAt', { reason: words, time: brief(last_error_at) }) : words;
}
