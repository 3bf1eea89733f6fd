// The text of a file, over the page: as a table, formatted, or as it is.

import { html, useEffect, useMemo, useState } from '../lib/ui.js';
import { parseTable } from '../lib/csv.js';
import { decodeText } from '../lib/decode.js';
import { markdownPieces } from '../lib/markdown-pieces.js';
import { sizeText } from '../lib/size.js';
import { CONTENT_MAX } from '../lib/text.js';
import { visible } from '../lib/visible.js';
import { language, t } from '../i18n/index.js';
import { ApiError } from '../api/error.js';
import { messages } from '../api/endpoints.js';
import { FilePreview } from '../components/file-preview.js';
import { Notice } from '../components/notice.js';
import { PreviewMore } from '../components/preview-more.js';
import { PreviewPage } from '../components/preview-page.js';
import { PreviewTable } from '../components/preview-table.js';
import { PreviewText } from '../components/preview-text.js';
import { Skeleton } from '../components/skeleton.js';
import { hasTabs, languageOf, shapeOf } from '../model/previewed.js';
import { closePreview, HEAD_BYTES, openPreview, preview, readHead } from '../state/file-preview.js';
import { links, needLinks, needLinksAgain } from '../state/file-links.js';
import { errorText } from '../state/shell.js';
import { Diagram } from './diagram.js';
import { OpenedArchive } from './preview-archive.js';

/** @import { FileInfo } from '../api/types.js' */

/** So many pieces of Markdown are rendered at first, and more whenever that is asked for. */
const PIECES_STEP = 5;

/** What is more than its text. */
const MADE = /^(table|markdown|diagram)$/;

/** What a press on a file does that has a text; null for all others.
 * @param {string} message @param {FileInfo} file */
export const shownBy = (message, file) =>
  shapeOf(file) === null ? null : () => openPreview(message, file);

/** The file that is open, over everything. */
export function OpenPreview() {
  const open = preview.value;
  // Another person may log in on this device.
  useEffect(() => closePreview, []);
  if (!open) return null;
  const Part = shapeOf(open.file) === 'archive' ? OpenedArchive : Opened;
  return html`<${Part} key=${open.file.id} file=${open.file} />`;
}

/** @param {{ file: FileInfo }} props */
function Opened({ file }) {
  const { id, filename, size } = file;
  const { head, again } = useHead(file);
  const [encoding, setEncoding] = useState(/** @type {string | null} */ (null));
  const [view, setView] = useState('made');
  const shape = shapeOf(file);
  const bytes = head && 'bytes' in head ? head : null;
  const found = useMemo(() => bytes && decodeText(bytes.bytes, bytes), [bytes]);
  const read = useMemo(
    () => (bytes && encoding ? decodeText(bytes.bytes, { ...bytes, encoding }) : found),
    [bytes, encoding],
  );
  const text = useMemo(() => read && visible(read.text), [read]);
  const views = MADE.test(shape ?? '') ? ['made', 'source'] : ['source'];
  const all = sizeText(size, language.value);
  const part = sizeText(HEAD_BYTES, language.value);
  const content = () => {
    if (head === null) return html`<${Skeleton} rows=${5} kind="line" />`;
    if ('error' in head) return html`<${Failed} error=${head.error} onAgain=${again} />`;
    if (size === 0) return html`<p class="preview-told">${t('preview.empty')}</p>`;
    if (text === null) return html`<p class="preview-told">${t('preview.notText')}</p>`;
    const key = read?.encoding;
    if (view === 'made' && shape === 'table')
      return html`<${Sheet} key=${key} text=${text} file=${file} cut=${head.cut} />`;
    const lines = whole(text, head.cut);
    if (view === 'made' && shape === 'diagram')
      return html`<div class="preview-page"><${Diagram} source=${text} name=${filename} /></div>`;
    if (view === 'made' && shape === 'markdown')
      return html`<${Formatted} key=${key} text=${lines} />`;
    return html`<${PreviewText} key=${key} text=${lines} language=${languageOf(filename)} />`;
  };
  const url = links.value[id]?.url ?? null;
  return html`<${FilePreview} name=${filename} note=${bytes?.cut ? t('preview.first', { part, size: all }) : all}
      url=${url && `${url}&download=1`} text=${read?.text ?? null} view=${view} onView=${setView}
      views=${views.map((value) => ({ value, label: labelOf(value, shape) }))}
      found=${bytes && size > 0 ? (found?.encoding ?? '') : null} encoding=${encoding} onEncoding=${setEncoding}
      onClose=${closePreview}>${content()}<//>`;
}

/** @param {string} view @param {string | null} shape */
function labelOf(view, shape) {
  if (view === 'source') return t('preview.source');
  if (shape === 'diagram') return t('preview.diagram');
  return shape === 'table' ? t('preview.table') : t('preview.made');
}

/** A line that is not there to its end is left out. @param {string} text @param {boolean} cut */
const whole = (text, cut) => (cut && text.includes('\n') ? text.replace(/[^\n]*$/, '') : text);

/** How the file begins, once that is here, or why it is not. @param {FileInfo} file */
function useHead(file) {
  const [turn, setTurn] = useState(0);
  const [head, setHead] = useState(
    /** @type {{ bytes: Uint8Array, cut: boolean } | { error: unknown } | null} */ (null),
  );
  useEffect(() => needLinks([file.id]), []);
  useEffect(() => {
    const stop = new AbortController();
    let here = true;
    const show = (/** @type {typeof head} */ value) => {
      if (here) setHead(value);
    };
    setHead(null);
    readHead(file, stop).then(show, (error) => show({ error }));
    return () => {
      here = false;
      stop.abort();
    };
  }, [turn]);
  const again = () => {
    needLinksAgain([file.id]);
    setTurn(turn + 1);
  };
  // Of what the node says nothing of any more, nothing is shown any more either.
  const gone = links.value[file.id] === null && head !== null && !('error' in head);
  const error = new ApiError({ status: 404, code: 'file_not_found' });
  return { head: gone ? { error } : head, again };
}

/** @param {{ error: unknown, onAgain: () => void }} props */
function Failed({ error, onAgain }) {
  return html`<div class="preview-told" data-testid="preview-failed">
    <${Notice} tone="error">${errorText(error)}<//>
    <button type="button" class="button" data-testid="preview-retry" onClick=${onAgain}>${t('action.retry')}</button>
  </div>`;
}

/** @param {{ text: string, file: FileInfo, cut: boolean }} props */
function Sheet({ text, file, cut }) {
  const tabs = hasTabs(file.filename);
  const table = useMemo(() => parseTable(text, { tabs, cut }), [text]);
  if (table.rows.length === 0) return html`<${PreviewText} text=${text} language=${null} />`;
  return html`<${PreviewTable} table=${table} name=${file.filename} />`;
}

/** @param {{ text: string }} props */
function Formatted({ text }) {
  const pieces = useMemo(() => markdownPieces(text, CONTENT_MAX), [text]);
  const [made, setMade] = useState(/** @type {string[]} */ ([]));
  const [wanted, setWanted] = useState(PIECES_STEP);
  const [error, setError] = useState(/** @type {unknown} */ (null));
  const lacks = made.length < Math.min(wanted, pieces.length);
  useEffect(() => {
    if (!lacks || error !== null) return undefined;
    let here = true;
    messages.preview(pieces[made.length]).then(
      (answer) => here && setMade([...made, answer.html]),
      (failure) => here && setError(failure),
    );
    return () => {
      here = false;
    };
  }, [made, lacks, error]);
  return html`<${PreviewPage} pieces=${made}>
    ${lacks && error === null && html`<${Skeleton} rows=${3} kind="line" />`}
    ${error !== null && html`<${Failed} error=${error} onAgain=${() => setError(null)} />`}
    ${!lacks && made.length < pieces.length && html`<${PreviewMore} onMore=${() => setWanted(wanted + PIECES_STEP)} />`}
  <//>`;
}
