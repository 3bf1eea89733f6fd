// Direct conversations, as far as they have been looked at: a person may have thousands.

import { personal, whenForgotten } from '../lib/personal.js';
import { computed } from '../lib/ui.js';
import { directs as api, isDirect, noteDirect, noteNotDirect } from '../api/conversations.js';
import { users } from '../api/endpoints.js';
import { t } from '../i18n/index.js';
import { nameOf } from '../model/conversation.js';
import * as model from '../model/directs.js';
import { total } from '../model/unread.js';
import { noteGone } from './gone.js';
import { channelById } from './servers.js';
import { me } from './session.js';
import { attention, unread } from './unread.js';

/** @import { Direct, User } from '../api/types.js' */

const PAGE = 100;
/** To look through all of them, they come in larger parts. */
const PAGE_MAX = 500;
/** Unread ones that are not on the first page are few: they have moved to its top. */
const UNREAD_MAX = 30;

/** The one in which something happened last first. */
export const directs = personal(/** @type {Direct[]} */ ([]));
/** Whether the list was loaded, whether that was all, and why it could not be. */
export const listed = personal({
  loaded: false,
  complete: false,
  failed: /** @type {unknown} */ (null),
});

export const unreadDirect = computed(() =>
  total(attention.value, Object.keys(attention.value.channels).filter(isDirect)),
);

export const words = () => ({
  notes: t('dm.notes'),
  alone: t('dm.alone'),
  comma: t('list.comma'),
});

/** @param {string} id @returns {Direct | null} */
export const directById = (id) => directs.value.find((direct) => direct.id === id) ?? null;

/** @param {Direct[]} more */
function put(more) {
  for (const { id } of more) noteDirect(id);
  directs.value = model.withDirects(directs.peek(), more);
}

/** @param {Direct} direct */
export const putDirect = (direct) => put([direct]);

/** The place in the node's order up to which the list was loaded. @type {string | undefined} */
let reached;

/** Those that the node named since the list was last loaded. @type {Set<string>} */
const named = new Set();

/** @param {number} limit @param {string} [before] */
async function load(limit, before) {
  try {
    const page = await api.list({ limit, before });
    if (before === undefined) named.clear();
    for (const { id } of page) named.add(id);
    put(page);
    reached = page.at(-1)?.id ?? before;
    listed.value = { loaded: true, complete: page.length < limit, failed: null };
  } catch (failed) {
    listed.value = { ...listed.peek(), failed };
  }
}

/** @type {Promise<void> | null} one page at a time */
let loading = null;

whenForgotten(() => {
  loading = null;
  reached = undefined;
  named.clear();
});

/** @param {() => Promise<void>} run */
function alone(run) {
  loading ??= run().finally(() => {
    loading = null;
  });
  return loading;
}

/** The first page, and what is unread beyond it. */
export const loadDirects = () =>
  alone(async () => {
    await load(PAGE);
    await lookAfter();
    const missing = Object.entries(unread.peek().channels)
      .filter(([id, count]) => count > 0 && isDirect(id) && !directById(id))
      .slice(0, UNREAD_MAX);
    await Promise.all(missing.map(([id]) => needDirect(id)));
  });

/** Those that a node named no more may have been left meanwhile, or be further down. */
async function lookAfter() {
  const place = directs.peek().findIndex(({ id }) => id === reached);
  const doubtful = directs
    .peek()
    .slice(0, place)
    .filter(({ id }) => !named.has(id));
  await Promise.all(
    doubtful.slice(0, UNREAD_MAX).map(async ({ id }) => {
      const held = await api.one(id).catch((error) => error);
      if (held?.status === 404) dropDirect(id);
    }),
  );
}

/** Those that are shown on top, however long ago something happened in them. Favourites are of both
 * kinds, and what is no channel that is held need not be a direct conversation.
 * @param {string[]} ids */
export async function needFavourites(ids) {
  const missing = ids.filter((id) => !directById(id) && !channelById(id));
  await Promise.all(missing.map((id) => api.one(id).then(putDirect, () => {})));
}

export function loadMoreDirects() {
  if (!listed.peek().loaded || listed.peek().complete) return Promise.resolve();
  return alone(() => load(PAGE, reached));
}

/** All of them: to look for one by its name. */
export async function loadAllDirects() {
  await loading;
  while (listed.peek().loaded && !listed.peek().complete && !listed.peek().failed) {
    await alone(() => load(PAGE_MAX, reached));
  }
}

/** One that is not held yet. @param {string} id
 * @returns {Promise<Direct | null>} null: there is none that the reader may see */
export async function needDirect(id) {
  noteDirect(id);
  const held = directById(id);
  if (held) return held;
  try {
    const direct = await api.one(id);
    putDirect(direct);
    return direct;
  } catch (error) {
    if (/** @type {any} */ (error)?.status !== 404) throw error;
    // An address may name anything, also a channel.
    noteNotDirect(id);
    return null;
  }
}

/** @param {string} id @param {string} at */
export function directSpoke(id, at) {
  if (directById(id)) directs.value = model.withActivity(directs.peek(), id, at);
  else needDirect(id).catch(() => {});
}

/** The reader is not in it any more. @param {string} id */
export function dropDirect(id) {
  const held = directs.peek().find((direct) => direct.id === id);
  if (held) noteGone(id, nameOf(held, me.peek()?.id ?? '', words()), 'left');
  directs.value = directs.peek().filter((direct) => direct.id !== id);
}

/** @param {User} user */
export function changePerson(user) {
  directs.value = model.withPerson(directs.peek(), user);
}

/** @param {string[]} user_ids  without the reader; none is the note to oneself
 * @param {string} [name] */
export async function openDirect(user_ids, name = '') {
  const direct = await api.open({ user_ids, ...(name ? { name } : {}) });
  putDirect(direct);
  return direct;
}

/** @param {string} id @param {string[]} user_ids
 * @returns {Promise<Direct>} another one, where it was one of two */
export async function addPeople(id, user_ids) {
  const direct = await api.add(id, user_ids);
  putDirect(direct);
  return direct;
}

/** @param {string} id @param {string} name */
export async function renameDirect(id, name) {
  putDirect(await api.patch(id, { name }));
}

/** @param {string} id */
export async function leaveDirect(id) {
  await api.leave(id);
  directs.value = directs.peek().filter((direct) => direct.id !== id);
}

const FOUND_MAX = 20;

/** People by a name of theirs, as the node finds them. @param {string} query */
export const findPeople = (query) =>
  query.trim() === '' ? Promise.resolve([]) : users.find(query.trim(), FOUND_MAX);
