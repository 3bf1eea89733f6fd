import { html } from '../lib/ui.js';
import { full, short } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Modal } from './modal.js';
import { Notice } from './notice.js';
import { Skeleton } from './skeleton.js';

/** @typedef {{ kind: 'same' | 'gone' | 'new', text: string }} Piece */

/**
 * What a message said before it was edited, and what each edit changed; the newest first.
 * @param {{ versions: { content: string, created_at: string, changes: Piece[] | null }[] | null,
 *   error: string | null, onClose: () => void }} props
 */
export function HistoryDialog({ versions, error, onClose }) {
  const last = (versions?.length ?? 0) - 1;
  const label = (/** @type {number} */ index) => {
    if (index === 0) return t('history.original');
    return t(index === last ? 'history.current' : 'history.edited');
  };
  return html`<${Modal} title=${t('history.title')} onClose=${onClose} testid="history-dialog">
    <div class="modal-body history">
      ${error && html`<${Notice} tone="warning">${error}<//>`}
      ${!versions && !error && html`<${Skeleton} rows=${2} kind="line" />`}
      ${
        versions &&
        html`<ol>${versions
          .map(
            (version, index) => html`<li key=${index} data-testid="history-version"
                class=${index === last ? 'is-current' : ''}>
        <div class="history-head"><b>${label(index)}</b><time
            datetime=${version.created_at}
            title=${full(version.created_at)}>${short(version.created_at)}</time></div>
        <p dir="auto">${version.changes ? version.changes.map(piece) : version.content}</p></li>`,
          )
          .reverse()}</ol>`
      }
    </div>
  <//>`;
}

/** @param {Piece} piece */
function piece({ kind, text }) {
  if (kind === 'gone') return html`<del>${text}</del>`;
  return kind === 'new' ? html`<ins>${text}</ins>` : text;
}
