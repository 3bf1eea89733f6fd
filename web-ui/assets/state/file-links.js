// Short-lived addresses of files: asked for together, and again before they end.

import { personal, whenForgotten } from '../lib/personal.js';
import { files as api } from '../api/files.js';
import { base } from './connection.js';

/** @import { FileState } from '../api/types.js' */

/** @typedef {{ url: string, small: string | null, animated: boolean, here: boolean,
 *   until_ms: number, turn: number }} Link
 *   `url`: at the node that gave it; `small`: of a picture that stands for it; `turn`: another one when it is to be fetched anew */

const TOGETHER_MS = 30;
const IDS_MAX = 100;
const AGAIN_MS = 4_000;
const SPARE_MS = 60_000;
/** More than a page ever shows at once. */
const LINKS_MAX = 2_000;

/** Null: the node says of it nothing. */
export const links = personal(/** @type {Record<string, Link | null>} */ ({}));
/** Where files are that are not at the node in use. */
export const places = personal(/** @type {Record<string, FileState>} */ ({}));

/** @type {Set<string>} */
let wanted = new Set();
/** What did not come, although the address was good. @type {Set<string>} */
const failed = new Set();
let timer = 0;

/** @param {string[]} ids  files that are about to be shown */
export function needLinks(ids) {
  const soon = Date.now() + SPARE_MS;
  for (const id of ids) if ((links.peek()[id]?.until_ms ?? 0) < soon) wanted.add(id);
  if (wanted.size > 0 && timer === 0) timer = setTimeout(ask, TOGETHER_MS);
}

/** Addresses of files that may be gone. @param {string[]} ids */
export function needLinksAgain(ids) {
  for (const id of ids) wanted.add(id);
  if (wanted.size > 0 && timer === 0) timer = setTimeout(ask, TOGETHER_MS);
}

/** An address that did not work is asked for anew. @param {string} id */
export function renewLink(id) {
  wanted.add(id);
  failed.add(id);
  if (timer === 0) timer = setTimeout(ask, AGAIN_MS);
}

async function ask() {
  const ids = [...wanted].slice(0, IDS_MAX);
  wanted = new Set([...wanted].slice(IDS_MAX));
  timer = 0;
  const node = base.peek();
  try {
    const { expires_at, links: given } = await api.links(ids);
    const until_ms = Date.parse(expires_at);
    /** @type {Record<string, Link | null>} */
    const told = Object.fromEntries(ids.map((id) => [id, null]));
    for (const { id, url, thumbnail_url, animated, here } of given) {
      const turn = (links.peek()[id]?.turn ?? 0) + (failed.delete(id) ? 1 : 0);
      const small = thumbnail_url && node + thumbnail_url;
      told[id] = { url: node + url, small, animated, here, until_ms, turn };
    }
    const kept = Object.entries(links.peek()).slice(-LINKS_MAX);
    links.value = { ...Object.fromEntries(kept), ...told };
    for (const { id, here } of given) if (!here) void look(id);
  } catch {
    for (const id of ids) wanted.add(id);
  }
  if (wanted.size > 0 && timer === 0) timer = setTimeout(ask, AGAIN_MS);
}

/** Where a file is. @param {string} id */
export async function look(id) {
  try {
    const state = await api.state(id);
    places.value = { ...places.peek(), [id]: state };
  } catch {
    // It is asked for again when it is shown again.
  }
}

whenForgotten(() => {
  clearTimeout(timer);
  timer = 0;
  wanted = new Set();
  failed.clear();
});
