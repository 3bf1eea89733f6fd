// The link to the mesh: one live connection, moved to another node when the current one is gone.

import { signal } from '../lib/ui.js';
import { recall, remember } from '../lib/store.js';
import { mesh } from '../api/endpoints.js';
import { Live } from '../api/live.js';
import {
  NO_CURSORS,
  candidates,
  choose,
  cursorsAfter,
  delayMs,
  resumeCursor,
} from '../model/failover.js';
import { expectedProof, payloadOf } from '../model/node-proof.js';
import { nonce } from '../lib/nonce.js';
import { sessionOver, token } from './session.js';

/** @import { LiveEvent, MeshNode } from '../api/types.js' */

/**
 * @typedef {object} Link
 * @property {'starting' | 'online' | 'reconnecting'} phase
 * @property {{ id: string, name: string } | null} node  the one in use
 * @property {string | null} moved_from  name of the node that was left
 * @property {string | null} lost_at
 */

const PROBE_MS = 2500;
const HOME = location.origin;
const CLOSE_SESSION = 4401;

export const link = signal(
  /** @type {Link} */ ({ phase: 'starting', node: null, moved_from: null, lost_at: null }),
);
export const base = signal(HOME);
export const nodes = signal(/** @type {MeshNode[]} */ (recall('nodes', [])));

/** @type {Live | null} */
let live = null;
let cursors = NO_CURSORS;
let attempt = 0;
/** @type {Record<string, number>} */
let failures = {};
/** @type {Promise<boolean> | null} */
let recovering = null;
/** @type {(event: LiveEvent) => void} */
let deliver = () => {};
/** @type {ReturnType<typeof setTimeout> | undefined} */
let retryTimer;

/** @param {(event: LiveEvent) => void} handler */
export function startConnection(handler) {
  deliver = handler;
  open();
  addEventListener('online', retryNow);
  document.addEventListener('visibilitychange', seen);
}

function seen() {
  if (document.visibilityState === 'visible' && link.value.phase === 'reconnecting') retryNow();
}

export function stopConnection() {
  clearTimeout(retryTimer);
  live?.close();
  live = null;
  cursors = NO_CURSORS;
  attempt = 0;
  failures = {};
  // Whoever answers there is still to prove it, to the next account too.
  if (isUncertain()) return;
  link.value = { ...link.value, phase: 'starting', moved_from: null, lost_at: null };
}

/** @param {object} frame */
export const sendLive = (frame) => live?.send(frame);

export function retryNow() {
  if (!token.value || link.value.phase === 'online') return;
  clearTimeout(retryTimer);
  void recover();
}

function open() {
  const bearer = token.value;
  if (!bearer) return;
  live?.close();
  const at = base.value;
  live = new Live(at, bearer, resumeCursor(cursors, at), {
    event: (event) => receive(at, event),
    closed: (code) => lost(at, code, bearer),
    silent: () => void checkSilent(at),
  });
}

/** @param {string} at @param {LiveEvent} event */
function receive(at, event) {
  cursors = cursorsAfter(cursors, at, event);
  if (event.type === 'ready') {
    attempt = 0;
    failures = {};
    const moved = at === HOME ? null : link.value.moved_from;
    link.value = { ...link.value, phase: 'online', moved_from: moved, lost_at: null };
    void nameNode(at, event.node_id);
  }
  deliver(event);
}

/** The node in use is mostly among those that it names. @param {string} at @param {string} id */
async function nameNode(at, id) {
  await refreshNodes();
  const node = nodes.value.find((one) => one.id === id) ?? (await probe(at));
  if (node && at === base.value)
    link.value = { ...link.value, node: { id: node.id, name: node.name } };
}

/** @param {string} at @param {number} code @param {string} bearer */
function lost(at, code, bearer) {
  if (code === CLOSE_SESSION) {
    void sessionOver(bearer).then((goesOn) => goesOn && open());
    return;
  }
  failures = { ...failures, [at]: (failures[at] ?? 0) + 1 };
  leave();
  schedule();
}

function leave() {
  if (link.value.phase === 'reconnecting') return;
  link.value = { ...link.value, phase: 'reconnecting', lost_at: new Date().toISOString() };
}

function schedule() {
  clearTimeout(retryTimer);
  retryTimer = setTimeout(() => void recover(), delayMs(attempt, Math.random()));
  attempt += 1;
}

/** @param {string} at */
async function checkSilent(at) {
  if (await reach(at)) return;
  if (at !== base.value) return;
  leave();
  live?.close();
  await recover();
}

/** @param {string} url */
async function probe(url) {
  try {
    return (await mesh.health(url, PROBE_MS)).node;
  } catch {
    return null;
  }
}

/**
 * The node at an address, if one of this mesh answers there: whoever has the address now must prove
 * it before anything secret is sent.
 * @param {string} url
 */
async function reach(url) {
  const node = await probe(url);
  const bearer = token.value;
  if (!node || !bearer) return node;
  try {
    const body = { payload: payloadOf(bearer), nonce: nonce() };
    const told = await mesh.proof(url, body, PROBE_MS);
    return told.proof === expectedProof(bearer, body.nonce, url) ? node : null;
  } catch {
    return null;
  }
}

/** Finds a node that answers and goes on there. @returns {Promise<boolean>} */
function recover() {
  recovering ??= search().finally(() => {
    recovering = null;
  });
  return recovering;
}

async function search() {
  const ordered = candidates({ nodes: nodes.value, current: base.value, home: HOME });
  const answers = await Promise.all(
    ordered.map(async ({ url }) => ({ url, node: await reach(url) })),
  );
  const probes = answers.map(({ url, node }) => ({ url, ok: node !== null }));
  const chosen = choose(ordered, probes, failures);
  if (!chosen) {
    leave();
    if (token.value) schedule();
    return false;
  }
  const node = answers.find(({ url }) => url === chosen.url)?.node ?? null;
  const moved = chosen.url !== base.value;
  link.value = {
    ...link.value,
    node,
    moved_from: moved ? (link.value.node?.name ?? null) : link.value.moved_from,
  };
  base.value = chosen.url;
  if (token.value && (moved || link.value.phase !== 'online')) open();
  return true;
}

/** Whether it is not known who answers at the current address: nothing secret is sent there. */
export const isUncertain = () => token.value !== null && link.value.phase === 'reconnecting';

/** A request got no answer: is the node gone, and is there another?
 * @param {string} at @returns {Promise<boolean>} */
export async function recoverFrom(at) {
  if (at !== base.value) return true;
  if (link.value.phase === 'online' && (await reach(at))) return true;
  if (link.value.phase === 'online') {
    leave();
    live?.close();
  }
  return recover();
}

async function refreshNodes() {
  try {
    nodes.value = await mesh.nodes();
    remember('nodes', nodes.value);
  } catch {
    // The list we have is still the best guess.
  }
}
