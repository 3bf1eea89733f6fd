// Carries files to the node in use, while what they belong to is being written or waits to be sent.
// Uploads are of one node: when the page moves to another, what is not posted goes there again.

import { effect } from '../lib/ui.js';
import { nonce } from '../lib/nonce.js';
import { recall, remember } from '../lib/store.js';
import { t } from '../i18n/index.js';
import { changedFile } from '../model/outbox.js';
import { attached, setAttached } from './attached.js';
import { carry, carryFor, forget, forgetAll, hold, sources, stop, transfers } from './carrying.js';
import { base, link } from './connection.js';
import { changeFile, outbox } from './outbox.js';
import { me } from './session.js';
import { toast } from './shell.js';
import { thisTab } from './tabs.js';

/** @import { Attached } from '../model/outbox.js' */

const RUNNING_MAX = 2;
const ATTACHED_MAX = 32;
const WATCH_EVERY_MS = 5_000;
/** A node that takes nothing for so long may not be there any more. */
const SILENT_MS_MAX = 30_000;

/**
 * @param {string} key  of the draft @param {File[]} files @param {string[]} [names]
 *   what they are called instead
 */
export function addFiles(key, files, names = []) {
  const held = attached.peek()[key] ?? [];
  const taken = files.slice(0, ATTACHED_MAX - held.length);
  if (taken.length < files.length) toast(t('files.tooMany', { count: ATTACHED_MAX }), 'error');
  const added = taken.map((file, index) => {
    const upload = nonce();
    const name = names[index] ?? file.name;
    hold(upload, file, name);
    return { upload, name, size: file.size, type: file.type, at: {}, error: null };
  });
  setAttached(key, [...held, ...added]);
}

/** Every file that is not posted yet. @returns {Attached[]} */
const all = () => [
  ...Object.values(attached.value).flat(),
  ...outbox.value.flatMap((item) => item.files ?? []),
];

/** @param {string} upload @param {Partial<Attached>} told */
function change(upload, told) {
  for (const [key, files] of Object.entries(attached.peek())) {
    if (files.some((file) => file.upload === upload)) {
      return setAttached(key, changedFile(files, upload, told));
    }
  }
  return changeFile(upload, told);
}

/** Takes a file away again, from the node as well. @param {string} key @param {string} upload */
export function removeFile(key, upload) {
  const source = sources.get(upload);
  setAttached(
    key,
    (attached.peek()[key] ?? []).filter((file) => file.upload !== upload),
  );
  source?.tus?.abort(true).catch(() => {});
}

/** @param {string} upload */
export function retryFile(upload) {
  const source = sources.get(upload);
  if (source) Object.assign(source, { tries: 0, not_before: 0 });
  change(upload, { error: null });
}

/** Begins what can be begun, and lets go of what is not wanted any more. */
function pump() {
  const wanted = all();
  const ids = new Set(wanted.map(({ upload }) => upload));
  for (const id of [...sources.keys()]) if (!ids.has(id)) forget(id);
  const node = base.peek();
  for (const source of sources.values())
    if (source.node !== null && source.node !== node) stop(source);
  if (link.peek().phase === 'reconnecting') return;
  const now = Date.now();
  let running = [...sources.values()].filter((source) => source.node !== null).length;
  for (const { upload, at, error } of wanted) {
    if (error !== null || at[node]) continue;
    const source = sources.get(upload);
    if (!source) {
      change(upload, { error: t('files.lost') });
    } else if (source.node === null && source.not_before <= now && running < RUNNING_MAX) {
      running += 1;
      void carry(upload, source, node);
    }
  }
}

/** An upload in which nothing moves is asked for anew. */
function watch() {
  const now = Date.now();
  for (const [upload, source] of sources) {
    const held = transfers.peek()[upload];
    const silent = held?.state === 'sending' && now - held.at > SILENT_MS_MAX;
    if (source.node !== null && silent && held.sent < source.file.size) stop(source);
  }
  pump();
}

const storeKey = () => `attached.${me.peek()?.id}.${thisTab()}`;

/** What was uploaded before a reload is still there; what was under way is not. */
function restore() {
  /** @type {Record<string, Attached[]>} */
  const kept = recall(storeKey(), {});
  for (const [key, files] of Object.entries(kept)) {
    if (!attached.peek()[key]) setAttached(key, files);
  }
}

/** Those are kept that a node has. @param {Record<string, Attached[]>} held */
function keep(held) {
  const some = Object.entries(held)
    .map(([key, files]) => [key, files.filter(({ at }) => Object.keys(at).length > 0)])
    .filter(([, files]) => files.length > 0);
  remember(storeKey(), some.length > 0 ? Object.fromEntries(some) : undefined);
}

/** Whether leaving the page would lose what is under way. */
export const isUploading = () =>
  all().some(({ upload, at, error }) => error === null && sources.has(upload) && !at[base.peek()]);

/** From logging in until logging out. @returns {() => void} ends it */
export function startUploads() {
  restore();
  carryFor({
    arrived: (upload, node, id) => {
      const at = all().find((file) => file.upload === upload)?.at;
      if (at) change(upload, { at: { ...at, [node]: id } });
    },
    refused: (upload, error) => change(upload, { error }),
    again: pump,
  });
  const ends = [
    effect(() => {
      void [attached.value, outbox.value, base.value, link.value.phase];
      queueMicrotask(() => me.peek() && pump());
    }),
    effect(() => keep(attached.value)),
  ];
  const timer = setInterval(watch, WATCH_EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const end of ends) end();
    forgetAll();
    attached.value = {};
  };
}
