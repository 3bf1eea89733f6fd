// What is searched for and what was found. It stays while the panel is closed, so that one can go
// back to it.

import { offsetMinutes } from '../lib/time.js';
import { personal, whenForgotten } from '../lib/personal.js';
import { search as api } from '../api/endpoints.js';

/** @import { Found, FoundCoverage } from '../api/types.js' */

/**
 * @typedef {object} SearchState
 * @property {string} typed
 * @property {'newest' | 'best'} sort
 * @property {Found[]} results
 * @property {string | null} cursor
 * @property {number} total
 * @property {boolean} more  there are more than `total`
 * @property {string[]} unknown
 * @property {FoundCoverage | null} coverage
 * @property {string} asked  what `results` answer
 * @property {boolean} busy
 * @property {unknown} error
 */

/** @type {SearchState} */
const NOTHING = {
  typed: '',
  sort: 'newest',
  results: [],
  cursor: null,
  total: 0,
  more: false,
  unknown: [],
  coverage: null,
  asked: '',
  busy: false,
  error: null,
};

export const search = personal(NOTHING);

/** Until somebody who types has come to rest. */
const REST_MS = 250;

let waiting = 0;
let latest = 0;
whenForgotten(() => {
  clearTimeout(waiting);
  latest += 1;
});

/** @param {Partial<SearchState>} change */
function set(change) {
  search.value = { ...search.value, ...change };
}

/** @param {string} typed @param {{ at_once?: boolean }} [how] */
export function look(typed, { at_once = false } = {}) {
  clearTimeout(waiting);
  latest += 1;
  if (!typed.trim()) {
    search.value = { ...NOTHING, typed, sort: search.value.sort };
    return;
  }
  set({ typed, busy: true });
  waiting = setTimeout(() => void ask(false), at_once ? 0 : REST_MS);
}

/** @param {'newest' | 'best'} sort */
export function sortBy(sort) {
  set({ sort });
  look(search.value.typed, { at_once: true });
}

export function lookOn() {
  if (search.value.cursor && !search.value.busy) void ask(true);
}

/** @param {boolean} further */
async function ask(further) {
  latest += 1;
  const number = latest;
  const { typed, sort, cursor } = search.value;
  set({ busy: true });
  try {
    const answer = await api.messages({
      q: typed.trim(),
      sort,
      cursor: further ? cursor : null,
      utc_offset_minutes: offsetMinutes(Date.now()),
    });
    if (number !== latest) return;
    const before = further ? search.value.results : [];
    set({
      results: [...before, ...answer.results],
      cursor: answer.cursor,
      total: answer.total_estimate,
      more: answer.more_than_total,
      unknown: answer.unknown,
      coverage: answer.coverage,
      asked: typed.trim(),
      busy: false,
      error: null,
    });
  } catch (error) {
    if (number === latest) set({ busy: false, error });
  }
}

/** What the reader may no longer see goes at once. @param {(found: Found) => boolean} gone */
export function dropFound(gone) {
  const { results } = search.value;
  const left = results.filter((found) => !gone(found));
  const dropped = results.length - left.length;
  if (dropped > 0) set({ results: left, total: Math.max(0, search.value.total - dropped) });
}
