import { html, useEffect, useRef, useState } from '../lib/ui.js';
import { safeName } from '../lib/file-names.js';
import { sizeText } from '../lib/size.js';
import { language, t } from '../i18n/index.js';
import { FileName } from './file-name.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';

/**
 * @typedef {object} Tile
 * @property {string} upload
 * @property {string} name
 * @property {number} size
 * @property {string} type
 * @property {string | null} error
 * @property {string | null} picture
 * @property {boolean} done
 * @property {{ state: 'waiting' | 'sending' | 'stalled', sent: number, rate: number } | null} transfer
 */

/**
 * Files on their way. How far they are is for the eyes; that they have arrived is told as well.
 * @param {{ files: Tile[], onRemove?: (upload: string) => void,
 *   onRetry?: (upload: string) => void }} props
 */
export function FileTiles({ files, onRemove, onRetry }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const remove = (/** @type {string} */ upload) => {
    /** @type {HTMLElement | null | undefined} */ (
      box.current?.closest('.composer')?.querySelector('textarea')
    )?.focus();
    onRemove?.(upload);
  };
  return html`<div class="file-tiles" ref=${box} data-testid="file-tiles">
    <ul aria-label=${t('files.attached')}>${files.map(
      (file) => html`<li key=${file.upload} class="file-tile ${file.error ? 'is-refused' : ''}"
          data-testid="file-tile" data-state=${stateOf(file)}>
        <span class="file-tile-picture">${
          file.picture
            ? html`<img src=${file.picture} alt="" />`
            : html`<${Icon} name=${iconOf(file.type)} size=${22} />`
        }</span>
        <span class="file-tile-main"><${FileName} name=${safeName(file.name)} /><${Progress} file=${file} /></span>
        ${file.error && onRetry && html`<${IconButton} icon="refresh" label=${t('files.retry', { name: safeName(file.name) })} testid="file-retry" onClick=${() => onRetry(file.upload)} />`}
        ${onRemove && html`<${IconButton} icon="close" label=${t('files.remove', { name: safeName(file.name) })} testid="file-remove" onClick=${() => remove(file.upload)} />`}
      </li>`,
    )}</ul>
    <${Told} files=${files} />
  </div>`;
}

/** @param {string} type */
const iconOf = (type) => /^(image|video|audio)\//.exec(type)?.[1] ?? 'file';

/** @param {Tile} file */
function stateOf({ error, done, transfer }) {
  if (error) return 'refused';
  if (done) return 'done';
  return transfer?.state ?? 'waiting';
}

/** @param {{ file: Tile }} props */
function Progress({ file }) {
  const { size, error, transfer } = file;
  const all = sizeText(size, language.value);
  if (error) return html`<span class="file-tile-note is-error" role="alert">${error}</span>`;
  const state = stateOf(file);
  if (state === 'done' || state === 'waiting' || !transfer) {
    const text = state === 'done' ? all : t('files.waiting', { size: all });
    return html`<span class="file-tile-note">${text}</span>`;
  }
  const sent = sizeText(transfer.sent, language.value);
  const rate = transfer.rate > 0 ? sizeText(transfer.rate, language.value) : null;
  const told =
    state === 'stalled'
      ? t('files.stalled', { sent, size: all })
      : transfer.sent === size
        ? t('files.storing', { size: all })
        : rate
          ? t('files.sendingAt', { sent, size: all, rate })
          : t('files.sending', { sent, size: all });
  return html`<progress max=${Math.max(1, size)} value=${transfer.sent}
      aria-label=${t('files.progress', { name: safeName(file.name) })}></progress>
    <span class="file-tile-note">${told}</span>`;
}

/** Says once that all have arrived. @param {{ files: Tile[] }} props */
function Told({ files }) {
  const ready = files.every(({ done }) => done);
  const waited = useRef(false);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!ready) waited.current = true;
    setText(ready && waited.current ? t('files.uploaded', { count: files.length }) : '');
  }, [ready, files.length]);
  return html`<p role="status" class="visually-hidden">${text}</p>`;
}
