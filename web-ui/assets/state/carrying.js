// One file on its way to one node, by tus: begun, gone on with after faults, refused.

import { personal } from '../lib/personal.js';
import { loadTus } from '../lib/ui.js';
import { sizeText } from '../lib/size.js';
import { language, t } from '../i18n/index.js';
import { files as api } from '../api/files.js';
import { goesOn, progressed, waitMs, WAITING } from '../model/uploads.js';
import { base, isUncertain, recoverFrom } from './connection.js';
import { token } from './session.js';
import { forgetUploadPicture, pictureUpload } from './upload-pictures.js';

/** @import { Transfer } from '../model/uploads.js' */

/** Small enough that a lost connection costs little, large enough that waiting between costs none. */
const PIECE_BYTES = 16 * 1024 * 1024;
/** How often a node may say that it does not know what was begun there. */
const TRIES_MAX = 4;

/**
 * @typedef {object} Source  a file that this tab has
 * @property {File} file
 * @property {string} name  what it is called there
 * @property {any} tus  the upload that is under way
 * @property {string | null} node  the address where it goes
 * @property {Record<string, string>} urls  uploads that were begun, by node
 * @property {number} tries  without any progress
 * @property {number} not_before  when it goes on, in ms
 * @property {number} turn  tells one beginning from the next
 */

/** By the name of the upload. @type {Map<string, Source>} */
export const sources = new Map();
/** @type {Map<string, Promise<number>>} */
const limits = new Map();
export const transfers = personal(/** @type {Record<string, Transfer>} */ ({}));

/**
 * @typedef {object} Owner  who wants files to be carried
 * @property {(upload: string, node: string, id: string) => void} arrived
 * @property {(upload: string, error: string) => void} refused
 * @property {() => void} again  what waits may go on now
 */

/** @type {Owner} */
let owner = { arrived: () => {}, refused: () => {}, again: () => {} };

/** @param {Owner} given */
export function carryFor(given) {
  owner = given;
}

/** @param {string} upload @param {File} file @param {string} name */
export function hold(upload, file, name) {
  const none = { tus: null, node: null, urls: {}, tries: 0, not_before: 0, turn: 0 };
  sources.set(upload, { file, name, ...none });
  pictureUpload(upload, file);
}

/** @param {string} upload @param {Transfer | null} transfer */
function setTransfer(upload, transfer) {
  const { [upload]: _, ...others } = transfers.peek();
  transfers.value = transfer ? { ...others, [upload]: transfer } : others;
}

/** @param {string} upload */
export function forget(upload) {
  const source = sources.get(upload);
  sources.delete(upload);
  if (source) stop(source);
  forgetUploadPicture(upload);
  setTransfer(upload, null);
}

/** @param {Source} source */
export function stop(source) {
  void source.tus?.abort();
  source.node = null;
}

/** How large a file may be at a node; it says so itself where that is not known.
 * @param {string} node */
function limitAt(node) {
  let limit = limits.get(node);
  if (!limit) {
    limit = api.limits().then(({ max_bytes }) => max_bytes);
    limits.set(node, limit);
    limit.catch(() => limits.delete(node));
  }
  return limit.catch(() => Infinity);
}

/** @param {string} upload @param {Source} source @param {string} node */
export async function carry(upload, source, node) {
  source.node = node;
  source.turn += 1;
  const { file, turn } = source;
  try {
    const [limit, Tus] = await Promise.all([limitAt(node), loadTus()]);
    if (source.turn !== turn || source.node === null) return;
    if (file.size > limit) {
      return refuse(
        upload,
        source,
        t('files.tooLarge', { limit: sizeText(limit, language.peek()) }),
      );
    }
    source.tus = new Tus(file, optionsFor(upload, source, node));
    source.tus.start();
  } catch {
    void fail(upload, source, node, { status: 0, code: '', detail: '' });
  }
}

/** @param {string} upload @param {Source} source @param {string} node */
function optionsFor(upload, source, node) {
  const { name, urls } = source;
  return {
    endpoint: `${node}/api/uploads`,
    uploadUrl: urls[node] ?? null,
    chunkSize: PIECE_BYTES,
    retryDelays: null,
    storeFingerprintForResuming: false,
    metadata: { filename: name, filetype: source.file.type },
    onBeforeRequest: (/** @type {any} */ request) => authorize(request, node),
    onUploadUrlAvailable: () => {
      urls[node] = source.tus?.url ?? urls[node];
    },
    onProgress: (/** @type {number} */ sent) => {
      source.tries = 0;
      setTransfer(upload, progressed(transfers.peek()[upload] ?? WAITING, sent, Date.now()));
    },
    onSuccess: () => {
      const id = new URL(source.tus.url).pathname.split('/').at(-1) ?? '';
      source.node = null;
      setTransfer(upload, null);
      owner.arrived(upload, node, id);
    },
    onError: (/** @type {any} */ error) => void fail(upload, source, node, failureOf(error)),
  };
}

/** Nothing secret goes to an address of which it is not known who answers there.
 * @param {any} request @param {string} node */
async function authorize(request, node) {
  if (isUncertain()) await recoverFrom(node);
  if (isUncertain() || base.peek() !== node) throw new Error('the node is gone');
  request.setHeader('Authorization', `Bearer ${token.peek()}`);
  request.setHeader('Accept-Language', language.peek());
}

/** @param {any} error  of the uploading library */
function failureOf(error) {
  const answer = error.originalResponse;
  if (!answer) return { status: 0, code: '', detail: '' };
  let told;
  try {
    told = JSON.parse(answer.getBody());
  } catch {
    told = {};
  }
  return { status: answer.getStatus(), code: told.code ?? '', detail: told.detail ?? '' };
}

/** @param {string} upload @param {Source} source @param {string} node
 * @param {{ status: number, code: string, detail: string }} failure */
async function fail(upload, source, node, failure) {
  stop(source);
  source.tries += 1;
  const delay = waitMs(source.tries, Math.random());
  source.not_before = Date.now() + delay;
  // What the node has forgotten is begun anew.
  if (failure.status === 410 || failure.status === 404) delete source.urls[node];
  const held = transfers.peek()[upload] ?? WAITING;
  const unknown = failure.status === 404 && source.tries < TRIES_MAX;
  if (failure.status !== 401 && !unknown && !goesOn(failure)) {
    return refuse(
      upload,
      source,
      failure.detail || t('error.unexpected', { code: failure.status }),
    );
  }
  if (failure.status === 0 && !(await isReadable(source.file))) {
    return refuse(upload, source, t('files.unreadable'));
  }
  if (!sources.has(upload)) return;
  setTransfer(upload, { ...held, state: 'stalled', rate: 0 });
  setTimeout(() => owner.again(), delay);
  if (failure.status === 0) await recoverFrom(node);
}

/** @param {string} upload @param {Source} source @param {string} error */
function refuse(upload, source, error) {
  stop(source);
  setTransfer(upload, null);
  owner.refused(upload, error);
}

/** Whether the file is still there: folders are not, and neither is what was deleted meanwhile.
 * @param {File} file */
const isReadable = (file) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** Logging out: nothing of one account is left to the next. */
export function forgetAll() {
  for (const upload of [...sources.keys()]) forget(upload);
  limits.clear();
}
