// What is in an archive, over the page: its list, read from its end.

import { html, useEffect, useState } from '../lib/ui.js';
import { sizeText } from '../lib/size.js';
import { visible } from '../lib/visible.js';
import { readArchive } from '../lib/zip.js';
import { language, t } from '../i18n/index.js';
import { ApiError } from '../api/error.js';
import { FilePreview } from '../components/file-preview.js';
import { Notice } from '../components/notice.js';
import { PreviewTable } from '../components/preview-table.js';
import { Skeleton } from '../components/skeleton.js';
import { links, needLinks, needLinksAgain } from '../state/file-links.js';
import { closePreview, readPart } from '../state/file-preview.js';
import { errorText } from '../state/shell.js';

/** @import { FileInfo } from '../api/types.js' */
/** @import { Archive } from '../lib/zip.js' */

/** @param {{ file: FileInfo }} props */
export function OpenedArchive({ file }) {
  const { id, filename, size } = file;
  const [encoding, setEncoding] = useState(/** @type {string | null} */ (null));
  const { read, again } = useArchive(file, encoding);
  const archive = read && 'packed' in read ? read : null;
  const all = sizeText(size, language.value);
  const count = archive ? t('preview.packed', { count: archive.all }) : '';
  const url = links.value[id]?.url ?? null;
  const names = archive?.packed.map(({ name }) => name).join('\n') ?? null;
  const content = () => {
    if (read === null) return html`<${Skeleton} rows=${5} kind="line" />`;
    if ('error' in read)
      return html`<div class="preview-told" data-testid="preview-failed">
        <${Notice} tone="error">${errorText(read.error)}<//>
        <button type="button" class="button" data-testid="preview-retry" onClick=${again}>${t('action.retry')}</button>
      </div>`;
    if ('none' in read) return html`<p class="preview-told">${t('preview.noArchive')}</p>`;
    if (read.packed.length === 0) return html`<p class="preview-told">${t('preview.empty')}</p>`;
    return html`${read.packed.some(({ locked }) => locked) && html`<p class="preview-told" data-testid="preview-locked">${t('preview.locked')}</p>`}
      <${PreviewTable} key=${encoding} table=${tableOf(read)} name=${filename} />
      ${read.all > read.packed.length && html`<p class="preview-told">${t('preview.packedFirst', { count: read.packed.length })}</p>`}`;
  };
  return html`<${FilePreview} name=${filename} note=${archive ? `${all} · ${count}` : all} url=${url && `${url}&download=1`} text=${names}
    views=${[]} view="made" onView=${() => {}} found=${archive ? (archive.encoding ?? '') : null} encoding=${encoding}
    onEncoding=${setEncoding} onClose=${closePreview}>${content()}<//>`;
}

/** @param {Archive} archive */
function tableOf({ packed }) {
  const number = new Intl.NumberFormat(language.value);
  const rows = packed.map(({ name, size, changed, folder }) => [
    visible(name).replaceAll('\n', '\u2424').replaceAll('\t', '\u2409'),
    folder ? '' : number.format(size),
    changed,
  ]);
  const head = [t('preview.packedName'), t('preview.packedSize'), t('preview.packedTime')];
  return { rows: [head, ...rows], columns: head.length };
}

/** What is in it, once that is here, or why it is not.
 * @param {FileInfo} file @param {string | null} encoding */
function useArchive({ id, size }, encoding) {
  const [turn, setTurn] = useState(0);
  const [read, setRead] = useState(
    /** @type {Archive | { error: unknown } | { none: true } | null} */ (null),
  );
  useEffect(() => needLinks([id]), []);
  useEffect(() => {
    const stop = new AbortController();
    let here = true;
    const show = (/** @type {typeof read} */ value) => {
      if (here) setRead(value);
    };
    const part = (/** @type {number} */ from, /** @type {number} */ to) =>
      readPart(id, from, to, stop);
    readArchive(size, part, encoding).then(
      (archive) => show(archive ?? { none: true }),
      (error) => show({ error }),
    );
    return () => {
      here = false;
      stop.abort();
    };
  }, [turn, encoding]);
  const again = () => {
    needLinksAgain([id]);
    setRead(null);
    setTurn(turn + 1);
  };
  // Of what the node says nothing of any more, nothing is shown any more either.
  const gone = links.value[id] === null && read !== null && !('error' in read);
  const error = new ApiError({ status: 404, code: 'file_not_found' });
  return { read: gone ? { error } : read, again };
}
