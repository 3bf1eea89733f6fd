// Files on their way into a message: dropped, pasted or chosen, and shown above what is written.

import { pastedName } from '../lib/file-names.js';
import { wall } from '../lib/time.js';
import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { DropVeil } from '../components/drop-veil.js';
import { FileTiles } from '../components/file-tiles.js';
import { transfers } from '../state/carrying.js';
import { base } from '../state/connection.js';
import { toast } from '../state/shell.js';
import { uploadPictures } from '../state/upload-pictures.js';
import { addFiles, isUploading, removeFile } from '../state/uploads.js';
import { retryFile, startUploads } from '../state/uploads.js';

/** @import { Attached, OutboxItem } from '../model/outbox.js' */

/** What browsers call a picture that never was a file. */
const NAMELESS = /^(image\.\w+)?$/;

/** @param {string} key  of the draft @param {File[]} files @param {boolean} pasted */
export function takeFiles(key, files, pasted) {
  const now = wall(new Date().toISOString()).toISOString();
  const name = (/** @type {File} */ file) =>
    pasted && NAMELESS.test(file.name) ? pastedName(now, file.type) : file.name;
  addFiles(key, files, files.map(name));
}

/** @param {Attached} file */
const tileOf = (file) => ({
  ...file,
  picture: uploadPictures.value[file.upload] ?? null,
  done: file.at[base.value] !== undefined,
  transfer: transfers.value[file.upload] ?? null,
});

/** What goes with a draft. @param {{ of: string, files: Attached[] }} props */
export function Tiles({ of, files }) {
  return html`<${FileTiles} files=${files.map(tileOf)}
    onRemove=${(/** @type {string} */ upload) => removeFile(of, upload)} onRetry=${retryFile} />`;
}

/** What goes with a message that is not sent yet. @param {{ item: OutboxItem }} props */
export const PendingFiles = ({ item }) =>
  html`<${FileTiles} files=${(item.files ?? []).map(tileOf)} />`;

/** From logging in until logging out; what is dragged over the page shows where it would go. */
export function Uploading() {
  const [over, setOver] = useState(/** @type {HTMLElement | null} */ (null));
  useEffect(startUploads, []);
  useEffect(() => {
    const onLeave = (/** @type {BeforeUnloadEvent} */ event) => {
      if (isUploading()) event.preventDefault();
    };
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, []);
  useEffect(() => watchDrops(setOver), []);
  return (
    over &&
    html`<${DropVeil} over=${over} text=${t('files.drop', { place: over.getAttribute('aria-label') ?? '' })} />`
  );
}

/** @param {DragEvent} event */
const hasFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;

/** @param {DragEvent} event @returns {HTMLElement | null} */
const placeOf = ({ target }) => (target instanceof Element ? target.closest('[data-drop]') : null);

/** @param {(over: HTMLElement | null) => void} setOver @returns {() => void} */
function watchDrops(setOver) {
  const onOver = (/** @type {DragEvent} */ event) => {
    if (!hasFiles(event) || !event.dataTransfer) return;
    // Elsewhere, too: the browser would open the file instead of the page.
    event.preventDefault();
    const place = placeOf(event);
    event.dataTransfer.dropEffect = place ? 'copy' : 'none';
    setOver(place);
  };
  const onOut = (/** @type {DragEvent} */ event) => {
    if (event.relatedTarget === null) setOver(null);
  };
  const onDrop = (/** @type {DragEvent} */ event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(null);
    const place = placeOf(event);
    if (place) dropped(place, event);
  };
  const listen = /** @type {[string, any][]} */ ([
    ['dragenter', onOver],
    ['dragover', onOver],
    ['dragleave', onOut],
    ['drop', onDrop],
  ]);
  for (const [type, listener] of listen) document.addEventListener(type, listener, true);
  return () => {
    for (const [type, listener] of listen) document.removeEventListener(type, listener, true);
  };
}

/** @param {HTMLElement} place @param {DragEvent} event */
function dropped(place, event) {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const folders = items.filter((item) => item.webkitGetAsEntry()?.isDirectory);
  const files = items
    .filter((item) => !folders.includes(item))
    .map((item) => item.getAsFile())
    .filter((file) => file !== null);
  if (folders.length > 0) toast(t('files.noFolders'), 'error');
  if (files.length > 0) takeFiles(place.dataset.drop ?? '', files, false);
  /** @type {HTMLElement | null} */ (place.querySelector('.composer textarea'))?.focus();
}
