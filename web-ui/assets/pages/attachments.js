// The files of a message.

import { whenForgotten } from '../lib/personal.js';
import { html, useEffect } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { FileCard } from '../components/file-card.js';
import { FilePicture } from '../components/file-picture.js';
import { FilePlayer } from '../components/file-player.js';
import { Gallery } from '../components/gallery.js';
import { boxOf, kindOf } from '../model/file-box.js';
import { iconOf } from '../model/files.js';
import { fetchPicture, foreignPictures, isForeign } from '../state/foreign-pictures.js';
import { closeGallery, gallery, openGallery, showPicture } from '../state/gallery.js';
import { links, look, needLinks, needLinksAgain, places, renewLink } from '../state/file-links.js';
import { smallFailed, smallKey, without } from '../state/small-pictures.js';
import { shownBy } from './preview.js';

/** @import { FileInfo } from '../api/types.js' */

/** @param {string} id */
export const urlOf = (id) => links.value[id]?.url ?? null;

/** Where a picture is shown from. @param {string} id */
export const pictureOf = (id) => foreignPictures.value[id] ?? urlOf(id);

/** From where the small picture is shown that stands for a file. @param {string} id */
export const smallOf = (id) =>
  without.value[id]
    ? null
    : (foreignPictures.value[smallKey(id)] ?? links.value[id]?.small ?? null);

/** @param {string} id */
export function noSmall(id) {
  const url = links.peek()[id]?.small;
  if (url) void smallFailed(id, url);
}

/** Whether a picture moves is known once its file is here. @param {string} id */
function cameHere(id) {
  if (links.peek()[id]?.here === false) needLinksAgain([id]);
}

/** Another one when the file is to be fetched anew. @param {string} id */
const keyOf = (id) => `${id} ${links.value[id]?.turn ?? 0} ${foreignPictures.value[id] ?? ''}`;

/** How often an address that did not work is asked for anew. @type {Map<string, number>} */
const failures = new Map();
whenForgotten(() => failures.clear());
const FAILURES_MAX = 3;
/** Whether a file can be had again that could not. */
const LOOK_EVERY_MS = 20_000;

/** @param {string} id */
function failed(id) {
  const count = (failures.get(id) ?? 0) + 1;
  failures.set(id, count);
  void look(id);
  const url = urlOf(id);
  if (url && isForeign(url)) void fetchPicture(id, url);
  if (count <= FAILURES_MAX) renewLink(id);
}

/** Where a file is, as far as that is worth telling. @param {string} id
 * @returns {{ note: string | null, warns: boolean }} */
export function placeOf(id) {
  if (links.value[id] === null) return { note: t('files.gone'), warns: true };
  const state = places.value[id];
  if (!state || state.here) return { note: null, warns: false };
  const near = state.nodes.find((node) => node.reachable);
  if (near) return { note: t('files.from', { node: near.name }), warns: false };
  const [far] = state.nodes;
  const note = far ? t('files.onlyAt', { node: far.name }) : t('files.nowhere');
  return { note, warns: true };
}

/** @param {{ file: FileInfo, message: string }} props */
export function Card({ file, message }) {
  const url = urlOf(file.id);
  const place = placeOf(file.id);
  const gone = links.value[file.id] === null;
  useEffect(() => {
    if (!place.warns) return undefined;
    const timer = setInterval(() => void look(file.id), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [file.id, place.warns]);
  return html`<${FileCard} name=${file.filename} size=${file.size} icon=${iconOf(file)}
    url=${url && `${url}&download=1`} onShow=${gone ? null : shownBy(message, file)} ...${place} />`;
}

/** @param {{ files: FileInfo[], message: string }} props  `message`: whose they are */
export function Attachments({ files, message }) {
  const ids = files.map(({ id }) => id).join(' ');
  useEffect(() => needLinks(files.map(({ id }) => id)), [ids]);
  const images = files.filter((file) => kindOf(file) === 'image');
  const isShown = (/** @type {FileInfo} */ { id }) => !placeOf(id).warns;
  const shown = images.filter(isShown);
  const rest = files.filter((file) => !shown.includes(file));
  return html`<div class="attachments" data-testid="attachments">
    ${
      shown.length > 0 &&
      html`<div class="file-pictures ${shown.length > 1 ? 'are-many' : ''}">${shown.map(
        (
          file,
        ) => html`<${FilePicture} key=${keyOf(file.id)} name=${file.filename} url=${smallOf(file.id)}
          moving=${links.value[file.id]?.animated ? pictureOf(file.id) : null} none=${without.value[file.id] === true}
          box=${boxOf(file, shown.length === 1)} onOpen=${() => openGallery(message, shown, file)}
          onFailed=${() => noSmall(file.id)} onStopped=${() => failed(file.id)} onLoaded=${() => cameHere(file.id)} />`,
      )}</div>`
    }
    ${rest.map((file) => html`<${One} key=${file.id} file=${file} message=${message} />`)}
  </div>`;
}

/** Those of a message that stands somewhere else than in its place.
 * @param {import('../api/types.js').Message} message */
export const filesOf = ({ id, attachments = [] }) =>
  attachments.length > 0 && html`<${Attachments} files=${attachments} message=${id} />`;

/** @param {{ file: FileInfo, message: string }} props */
function One({ file, message }) {
  const kind = kindOf(file);
  const card = html`<${Card} file=${file} message=${message} />`;
  if ((kind !== 'audio' && kind !== 'video') || placeOf(file.id).warns) return card;
  return html`<${FilePlayer} key=${keyOf(file.id)} kind=${kind} name=${file.filename} url=${urlOf(file.id)} card=${card}
    onFailed=${() => failed(file.id)} />`;
}

/** The picture that is open, over everything. */
export function OpenGallery() {
  const open = gallery.value;
  // Of those that the node says nothing of any more, nothing is shown any more either.
  const there = open?.files.filter(({ id }) => links.value[id] !== null) ?? [];
  const none = open !== null && there.length === 0;
  useEffect(() => {
    if (open) needLinks(open.files.map(({ id }) => id));
  }, [open]);
  useEffect(() => {
    if (none) closeGallery();
  }, [none]);
  if (!open || none) return null;
  const shown = open.files[open.at];
  const at = Math.max(0, shown ? there.indexOf(shown) : 0);
  const pictures = there.map(({ id, filename, width, height }) => ({
    id,
    name: filename,
    url: pictureOf(id),
    download: urlOf(id) && `${urlOf(id)}&download=1`,
    width: width ?? 1,
    height: height ?? 1,
  }));
  return html`<${Gallery} pictures=${pictures} at=${at} onFailed=${failed} onClose=${closeGallery}
    onAt=${(/** @type {number} */ to) => {
      const next = there[to];
      if (next) showPicture(open.files.indexOf(next));
    }} />`;
}
