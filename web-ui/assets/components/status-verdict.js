import { html } from '../lib/ui.js';
import { reason, troubleText, upcoming } from '../lib/coded.js';
import { brief, clockSeconds, span } from '../lib/time.js';
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
    <${Icon} name=${ICONS[verdict.level]} size=${22} /><p>${words(verdict, nodes)}</p>
    <small>${t(stale ? 'mesh.staleAt' : 'mesh.asOf', { time: clockSeconds(at) })}</small></div>`;
}

/**
 * The node's verdict in the reader's words and time zone.
 * @param {Verdict} verdict
 * @param {StatusNode[]} nodes
 */
function words({ code, args, at }, nodes) {
  const count = (/** @type {string} */ name) => Number(args[name] ?? 0);
  switch (code) {
    case 'equal':
      return t('mesh.verdict.equal', { count: count('nodes'), time: clockSeconds(at) });
    case 'quarantined':
      return t('mesh.verdict.quarantined', { count: count('entries') });
    case 'deriving':
      return t('mesh.verdict.deriving', { percent: count('percent') });
    case 'behind':
      return t('mesh.verdict.behind', { node: args.node, count: count('behind') + count('ahead') });
    case 'unreachable':
      return unreachable(args, nodes);
    case 'set_aside':
      return t('mesh.verdict.setAside', { node: args.node, entry: count('entries') });
    case 'unanswered':
      return [
        t('mesh.verdict.unanswered', { address: args.address }),
        reason(String(args.reason)),
      ].join(t('list.sentences'));
    case 'clock':
      return clock(args);
    default:
      return trouble(code, args);
  }
}

/** @param {string} code @param {Verdict['args']} args */
function trouble(code, args) {
  const since = args.since && t('mesh.verdict.since', { time: brief(String(args.since)) });
  const words = troubleText(code, args.here ? null : String(args.node));
  return [words, filesText(code, args), since].filter(Boolean).join(t('list.sentences'));
}

/** How many files it is about; known of the node in use only.
 * @param {string} code @param {Verdict['args']} args */
function filesText(code, { reason: why, files, of }) {
  if (files === undefined) return null;
  const key = code === 'files_damaged' ? 'damaged' : String(why);
  return t(`mesh.files.${key}`, { count: Number(files), of: Number(of) });
}

/** @param {Verdict['args']} args */
function clock({ node, here, ahead, seconds }) {
  const side = ahead ? 'Ahead' : 'Behind';
  return here
    ? t(`mesh.verdict.ownClock${side}`, { span: span(Number(seconds)) })
    : t(`mesh.verdict.clock${side}`, { node, span: span(Number(seconds)) });
}

/** @param {Verdict['args']} args @param {StatusNode[]} nodes */
function unreachable(args, nodes) {
  const out = nodes.filter((node) => node.state === 'unreachable' || node.state === 'never');
  const count = Number(args.behind ?? 0);
  return [
    t('mesh.verdict.unreachable', { node: out.map((node) => node.name).join(t('list.comma')) }),
    args.reason && reason(String(args.reason)),
    args.heard_at && t('mesh.verdict.heard', { time: brief(String(args.heard_at)) }),
    count > 0 && t('mesh.verdict.lacks', { count }),
    args.next_attempt_at &&
      t('mesh.verdict.next', { when: upcoming(String(args.next_attempt_at)) }),
  ]
    .filter(Boolean)
    .join(t('list.sentences'));
}
