// Pictures of another node than the one that the page is from. The page's policy may not know that
// node's address for pictures; what the page may fetch, it may show.

import { signal } from '../lib/ui.js';

/** Those shown last are kept. */
const PICTURES_MAX = 60;

/** Addresses within the page, by file. */
export const foreignPictures = signal(/** @type {Record<string, string>} */ ({}));
/** @type {Set<string>} */
const asked = new Set();

/** @param {string} url */
export const isForeign = (url) => new URL(url, location.href).origin !== location.origin;

/** @param {string} id @param {string} url  at the other node */
export async function fetchPicture(id, url) {
  if (asked.has(id) || foreignPictures.peek()[id]) return;
  asked.add(id);
  try {
    const answer = await fetch(url, { credentials: 'omit' });
    if (answer.ok) keepPicture(id, URL.createObjectURL(await answer.blob()));
  } catch {
    // It is tried again when it is shown again.
  } finally {
    asked.delete(id);
  }
}

/** @param {string} id @param {string} address  within the page */
export function keepPicture(id, address) {
  const all = Object.entries(foreignPictures.peek());
  for (const [, old] of all.slice(0, -(PICTURES_MAX - 1))) URL.revokeObjectURL(old);
  const kept = all.slice(-(PICTURES_MAX - 1));
  foreignPictures.value = { ...Object.fromEntries(kept), [id]: address };
}

/** Another person may log in on this device. */
export function forgetPictures() {
  for (const address of Object.values(foreignPictures.peek())) URL.revokeObjectURL(address);
  foreignPictures.value = {};
}
