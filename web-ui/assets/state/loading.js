// What is being loaded, one thing at a time for each timeline, and what could not be.

import { personal, whenForgotten } from '../lib/personal.js';

/** @type {Map<string, Promise<void>>} */
const loading = new Map();
export const loadFailed = personal(/** @type {Record<string, unknown>} */ ({}));

// What was asked for another reader never comes.
whenForgotten(() => loading.clear());

/** Runs one load at a time per key; a failure is kept for the page to show. What was loaded is put
 * in place once the next load may start, for the page may ask for it at that moment.
 * @param {string} key @param {() => Promise<() => void>} run  loads, and returns what puts it in */
export function exclusively(key, run) {
  const running = loading.get(key);
  if (running) return running;
  const started = load(key, run);
  loading.set(key, started);
  return started;
}

/** What must not be left out waits for what is under way.
 * @param {string} key @param {() => Promise<() => void>} run */
export async function next(key, run) {
  await loading.get(key);
  return exclusively(key, run);
}

/** @param {string} key @param {() => Promise<() => void>} run */
async function load(key, run) {
  /** @type {(() => void) | undefined} */
  let put;
  try {
    put = await run();
    if (loadFailed.value[key]) loadFailed.value = { ...loadFailed.value, [key]: undefined };
  } catch (error) {
    loadFailed.value = { ...loadFailed.value, [key]: error };
  } finally {
    loading.delete(key);
  }
  put?.();
}
