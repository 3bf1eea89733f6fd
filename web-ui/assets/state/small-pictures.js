// The small pictures that stand for files: why one did not come, and what is shown then.

import { personal, whenForgotten } from '../lib/personal.js';
import { look, renewLink } from './file-links.js';
import { keepPicture } from './foreign-pictures.js';

/** Of these the node has none. @type {import('../lib/ui.js').Signal<Record<string, true>>} */
export const without = personal({});
/** Files whose small picture is asked for again. @type {Set<string>} */
let asked = new Set();
/** How often each was, since it last came. @type {Map<string, number>} */
const tries = new Map();
const TRIES_MAX = 8;
const AGAIN_MS = 3_000;
/** What failed so often is left alone for a while. */
const REST_MS = 30_000;
/** More than a page ever shows at once. */
const WITHOUT_MAX = 2_000;

/** Under which a small picture is kept that was fetched by the page. @param {string} id */
export const smallKey = (id) => `${id} small`;

/** An image says that it failed, not why; so it is asked for once more by the page itself.
 * @param {string} id @param {string} url */
export async function smallFailed(id, url) {
  if (asked.has(id)) return;
  const count = (tries.get(id) ?? 0) + 1;
  tries.set(id, count);
  asked.add(id);
  if (count > TRIES_MAX) return void setTimeout(rested, REST_MS, id);
  const ms = await fetchSmall(id, url);
  if (ms !== null) setTimeout(again, ms, id, url);
  else asked.delete(id);
}

/** @param {string} id @param {string} url */
function again(id, url) {
  asked.delete(id);
  void smallFailed(id, url);
}

/** @param {string} id */
function rested(id) {
  asked.delete(id);
  tries.delete(id);
  renewLink(id);
}

/** Answers when it is to be tried again. @param {string} id @param {string} url
 * @returns {Promise<number | null>} */
async function fetchSmall(id, url) {
  const mine = asked;
  try {
    const answer = await fetch(url, { credentials: 'omit' });
    const told = await (answer.ok ? answer.blob() : answer.json());
    if (mine !== asked) return null;
    if (answer.ok) {
      tries.delete(id);
      keepPicture(smallKey(id), URL.createObjectURL(told));
      return null;
    }
    const { code } = told;
    if (code === 'no_thumbnail') noteWithout(id);
    else if (code === 'thumbnail_later')
      return Number(answer.headers.get('Retry-After')) * 1000 || AGAIN_MS;
    else {
      // Its address has ended, or the file is elsewhere or gone.
      void look(id);
      renewLink(id);
    }
  } catch {
    if (mine === asked) renewLink(id);
  }
  return null;
}

/** @param {string} id */
function noteWithout(id) {
  const kept = Object.entries(without.peek()).slice(-WITHOUT_MAX);
  without.value = { ...Object.fromEntries(kept), [id]: true };
}

whenForgotten(() => {
  asked = new Set();
  tries.clear();
});
