import { html, useMemo, useState } from '../lib/ui.js';
import { figureColumns } from '../lib/csv.js';
import { language, t } from '../i18n/index.js';
import { PreviewMore } from './preview-more.js';

/** @import { Table } from '../lib/csv.js' */

/** So many rows are drawn at first, and more whenever that is asked for, up to a bound: with many
 * cells a page becomes slow. */
const ROWS_STEP = 200;
const CELLS_MAX = 40_000;
const CELL_CHARS = 400;

/** @param {{ table: Table, name: string }} props  the first row is its head */
export function PreviewTable({ table, name }) {
  const { rows, columns } = table;
  const [count, setCount] = useState(ROWS_STEP);
  const figures = useMemo(() => figureColumns(rows), [rows]);
  const [head, ...body] = rows;
  const width = figures.length;
  const most = Math.max(ROWS_STEP, Math.floor(CELLS_MAX / Math.max(1, width)));
  const shown = body.slice(0, Math.min(count, most));
  const places = Array.from({ length: width }, (_, at) => at);
  const side = (/** @type {number} */ at) => (figures[at] ? 'is-figure' : undefined);
  const number = new Intl.NumberFormat(language.value);
  const told = (/** @type {number} */ part, /** @type {number} */ all) => ({
    shown: number.format(part),
    all: number.format(all),
  });
  const notes = [
    t('preview.rows', told(shown.length, body.length)),
    columns > width ? t('preview.columns', told(width, columns)) : '',
  ];
  const more = shown.length < Math.min(body.length, most);
  return html`<table class="preview-table" data-testid="preview-table">
      <caption class="visually-hidden">${name}</caption>
      <thead><tr>${places.map((at) => html`<th key=${at} scope="col" class=${side(at)}>${cut(head[at])}</th>`)}</tr></thead>
      <tbody>${shown.map((row, index) => html`<tr key=${index}>${places.map((at) => html`<td key=${at} class=${side(at)}>${cut(row[at])}</td>`)}</tr>`)}</tbody>
    </table>
    <${PreviewMore} note=${notes.filter(Boolean).join(' · ')} onMore=${more ? () => setCount(count + ROWS_STEP) : null} />`;
}

/** @param {string | undefined} cell */
const cut = (cell = '') => (cell.length > CELL_CHARS ? `${cell.slice(0, CELL_CHARS)}…` : cell);
