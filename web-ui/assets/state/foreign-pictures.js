// Pictures of another node than the one that the page is from. The page's policy may not know that
// node's address for pictures; what the page may fetch, it may show.

import { whenForgotten } from '../lib/personal.js';
import { signal } from '../lib/ui.js';

/** Those shown last are kept. */
const PICTURES_MAX = 60;

/** Addresses within the page, by file. */
export const foreignPictures = signal(/** @type {Record<string, string>} */ ({}));
/** Another one for each reader. @type {Set<string>} */
let asked = new Set();
whenForgotten(() => {
  asked = new Set();
  for (const address of Object.values(foreignPictures.peek())) URL.revokeObjectURL(address);
  foreignPictures.value = {};
});

/** @param {string} url */
export const isForeign = (url) => new URL(url, location.href).origin !== location.origin;

/** @param {string} id @param {string} url  at the other node */
export async function fetchPicture(id, url) {
  if (asked.has(id) || foreignPictures.peek()[id]) return;
  const mine = asked.add(id);
  try {
    const answer = await fetch(url, { credentials: 'omit' });
    const picture = answer.ok && (await answer.blob());
    if (picture && mine === asked) keepPicture(id, URL.createObjectURL(picture));
  } catch {
    // It is tried again when it is shown again.
  } finally {
    mine.delete(id);
  }
}

/** @param {string} id @param {string} address  within the page */
export function keepPicture(id, address) {
  const all = Object.entries(foreignPictures.peek());
  for (const [, old] of all.slice(0, -(PICTURES_MAX - 1))) URL.revokeObjectURL(old);
  const kept = all.slice(-(PICTURES_MAX - 1));
  foreignPictures.value = { ...Object.fromEntries(kept), [id]: address };
}
