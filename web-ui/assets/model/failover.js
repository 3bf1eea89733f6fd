// Which node to go on at when the current one stops answering, and when to try again.

/** @import { MeshNode } from '../api/types.js' */

/** @typedef {{ url: string, node_id: string | null }} Candidate */
/** @typedef {{ url: string, ok: boolean }} Probe */

/**
 * Addresses in the order of preference: where we are, where the page came from, nodes of the same
 * segment, the rest as listed. A page served over HTTPS may only talk to HTTPS nodes.
 * @param {{ nodes: MeshNode[], current: string, home: string }} known @returns {Candidate[]}
 */
export function candidates({ nodes, current, home }) {
  const secure = home.startsWith('https:');
  /** @type {Map<string, Candidate>} */
  const ordered = new Map();
  const owner = (/** @type {string} */ url) =>
    nodes.find((node) => node.urls.some((known) => origin(known) === url)) ?? null;
  const add = (/** @type {string} */ url, /** @type {string | null} */ node_id) => {
    const allowed = url !== '' && (!secure || url.startsWith('https:'));
    if (allowed && !ordered.has(url)) ordered.set(url, { url, node_id });
  };
  add(current, owner(current)?.id ?? null);
  add(home, owner(home)?.id ?? null);
  const segment = owner(current)?.segment ?? owner(home)?.segment ?? null;
  const near = nodes.filter((node) => segment !== null && node.segment === segment);
  for (const node of [...near, ...nodes]) {
    for (const url of node.urls) add(origin(url), node.id);
  }
  return [...ordered.values()];
}

/** @param {string} url @returns {string} '' if it is none */
export function origin(url) {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}

/**
 * Addresses that a page served with this policy may not talk to. They may be new, or left out on
 * purpose, so each of them is worth one reload at most.
 * @param {string} policy  a Content-Security-Policy @param {string} home @param {string[]} urls
 * @returns {string[]}
 */
export function unnamed(policy, home, urls) {
  const connect = policy.split(';').find((part) => part.trim().startsWith('connect-src ')) ?? '';
  const named = new Set(connect.trim().split(/\s+/));
  return urls.map(origin).filter((url) => url !== '' && url !== home && !named.has(url));
}

/**
 * The best address among those that answered: fewest failed connections first, then preference.
 * @param {Candidate[]} ordered @param {Probe[]} probes @param {Record<string, number>} failures
 * @returns {Candidate | null}
 */
export function choose(ordered, probes, failures) {
  const alive = new Set(probes.filter((probe) => probe.ok).map((probe) => probe.url));
  const usable = ordered.filter((candidate) => alive.has(candidate.url));
  usable.sort((a, b) => (failures[a.url] ?? 0) - (failures[b.url] ?? 0));
  return usable[0] ?? null;
}

/** @param {number} attempt  0 = first try after a loss @param {number} random  0 ≤ random < 1 */
export function delayMs(attempt, random) {
  if (attempt === 0) return 0;
  return Math.round(Math.min(10_000, 500 * 2 ** (attempt - 1)) * (0.75 + random / 2));
}

/** @typedef {{ base: string, local: string | null, portable: string | null }} Cursors */

/** @type {Cursors} */
export const NO_CURSORS = { base: '', local: null, portable: null };

/** Events whose cursor means the same on every node. */
const PORTABLE = ['ready', 'checkpoint', 'resync'];

/**
 * The cursor of `ready` stands behind everything that a page which resumes is still to be told, so
 * such a page keeps its own until a later event brings one.
 * @param {Cursors} held
 * @param {string} base
 * @param {{ type: string, cursor?: string }} event
 * @returns {Cursors}
 */
export function cursorsAfter(held, base, event) {
  if (!event.cursor) return held;
  if (event.type === 'ready' && resumeCursor(held, base) !== null) return held;
  const portable = PORTABLE.includes(event.type) ? event.cursor : held.portable;
  return { base, local: event.cursor, portable };
}

/** The cursor to resume with at `base`. @param {Cursors} held @param {string} base */
export function resumeCursor(held, base) {
  return held.base === base ? held.local : held.portable;
}
