// Which threads have replies that this device's reader has not seen. A channel is read apart from
// its threads: a reply is not among the messages that its timeline shows.

/** @typedef {{ count: number, newest: string }} Unseen */
/** @typedef {Record<string, Unseen>} Threads  by the message that was answered */

const THREADS_MAX = 200;

/** @param {Record<string, string>} seen  newest reply seen, by thread
 * @param {Threads} threads @param {{ parent_id: string, count: number, newest: string }[]} told
 * @returns {Threads} */
export function withTold(seen, threads, told) {
  const next = { ...threads };
  for (const { parent_id, count, newest } of told) {
    if (newest <= (seen[parent_id] ?? '')) continue;
    next[parent_id] = { count: Math.max(count, next[parent_id]?.count ?? 0), newest };
  }
  return bounded(next);
}

/** @param {Threads} threads @param {string} parent @param {string} reply @returns {Threads} */
export function withReply(threads, parent, reply) {
  const held = threads[parent];
  if (held && reply <= held.newest) return threads;
  return bounded({ ...threads, [parent]: { count: (held?.count ?? 0) + 1, newest: reply } });
}

/** @template T @param {Record<string, T>} threads @returns {Record<string, T>} */
export function bounded(threads) {
  const all = Object.entries(threads);
  return all.length > THREADS_MAX ? Object.fromEntries(all.slice(-THREADS_MAX)) : threads;
}

/** The newest of some replies. Where clocks were wrong it is not the one that stands last.
 * @param {{ id: string }[]} replies @returns {string | undefined} */
export const newestOf = (replies) =>
  replies.reduce((newest, { id }) => (id > newest ? id : newest), '') || undefined;
