import { html } from '../lib/ui.js';
import { brief } from '../lib/time.js';
import { t } from '../i18n/index.js';

/** @import { Column, StatusRow } from '../model/mesh-status.js' */

/**
 * Nodes × writers: "=" where a node holds all that another wrote, else how much it lacks.
 * @param {{ columns: Column[], rows: StatusRow[] }} props
 */
export function StatusTable({ columns, rows }) {
  return html`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${t('mesh.positions')}</caption>
    <thead><tr><th scope="col">${t('mesh.node')}</th>
      ${columns.map((column) => html`<th scope="col" key=${column.node} title=${column.node}>${column.label}<small>${column.top}</small></th>`)}
      <th scope="col">${t('mesh.behind')}</th></tr></thead>
    <tbody>${rows.map(
      ({ node, cells, dimmed }) => html`<tr key=${node.id} class=${dimmed ? 'is-dimmed' : ''}>
      <th scope="row"><span class="status-dot is-${node.state}"
          aria-hidden="true"></span>${node.name}
        ${dimmed && node.as_of && html`<small>${t('mesh.asOf', { time: brief(node.as_of) })}</small>`}</th>
      ${cells.map(
        (cell) => html`<td class=${cell.behind > 0 ? 'is-behind' : ''}
            title=${t('mesh.position', { seq: cell.held })}>
        ${cell.behind === 0 ? '=' : `−${cell.behind}`}</td>`,
      )}
      <td
          class=${node.behind.entries > 0 ? 'is-behind' : ''}>${node.behind.entries === 0 ? '=' : html`−${node.behind.entries}${node.behind.oldest_at && html` <small>${t('mesh.since', { time: brief(node.behind.oldest_at) })}</small>`}`}</td>
    </tr>`,
    )}</tbody></table></div>`;
}
