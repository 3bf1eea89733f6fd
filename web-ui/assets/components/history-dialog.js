import { html } from '../lib/ui.js';
import { full } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Modal } from './modal.js';
import { Notice } from './notice.js';
import { Skeleton } from './skeleton.js';

/**
 * What a message said before it was edited; the newest version first.
 * @param {{ versions: { content: string, created_at: string }[] | null, error: string | null,
 *   onClose: () => void }} props
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
        <header><b>${label(index)}</b><time
            datetime=${version.created_at}>${full(version.created_at)}</time></header>
        <p dir="auto">${version.content}</p></li>`,
          )
          .reverse()}</ol>`
      }
    </div>
  <//>`;
}
