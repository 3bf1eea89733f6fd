import { html } from '../lib/ui.js';
import { brief, clockSeconds, relative } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/** @import { MeshStatus, StatusNode } from '../api/types.js' */
/** @typedef {MeshStatus['verdict']} Verdict */

const ICONS = { green: 'ok', amber: 'clock', red: 'warning' };

/**
 * @param {{ verdict: Verdict, at: string, stale: boolean, nodes: StatusNode[] }} props
 */
export function StatusVerdict({ verdict, at, stale, nodes }) {
  return html`<div class="verdict is-${verdict.level} ${stale ? 'is-stale' : ''}" role="status"
      data-testid="verdict" data-level=${verdict.level}>
    <${Icon} name=${ICONS[verdict.level]} size=${22} /><p>${words(verdict, at, nodes)}</p>
    <small>${t(stale ? 'mesh.staleAt' : 'mesh.asOf', { time: clockSeconds(at) })}</small></div>`;
}

/**
 * The server's verdict in the reader's words and time zone; its own text where it is a new one.
 * @param {Verdict} verdict
 * @param {string} at
 * @param {StatusNode[]} nodes
 */
function words(verdict, at, nodes) {
  const about = nodes.find((node) => node.id === verdict.node);
  if (verdict.code === 'equal') {
    const count = nodes.filter((node) => node.state !== 'revoked').length;
    return t('mesh.verdict.equal', { count, time: clockSeconds(at) });
  }
  if (verdict.code === 'quarantined') return t('mesh.verdict.quarantined');
  if (verdict.code === 'behind' && about) {
    const count = about.behind.entries + about.ahead.entries;
    return t('mesh.verdict.behind', { node: about.name, count });
  }
  if (verdict.code !== 'unreachable' || !about) return verdict.text;
  const out = nodes.filter((node) => node.state === 'unreachable' || node.state === 'never');
  const count = about.behind.entries;
  return [
    t('mesh.verdict.unreachable', { node: out.map((node) => node.name).join(t('list.comma')) }),
    about.last_heard_at && t('mesh.verdict.heard', { time: brief(about.last_heard_at) }),
    count > 0 && t('mesh.verdict.lacks', { count }),
    about.next_attempt_at && t('mesh.verdict.next', { when: relative(about.next_attempt_at) }),
  ]
    .filter(Boolean)
    .join(t('list.sentences'));
}
