// What this device remembers (localStorage), as JSON. A full or forbidden store loses nothing else.
//
// What belongs to an account has the account's id as the second part of its key, `kind.id.rest`, so
// that it goes as a whole when the account leaves this device.

const PREFIX = 'localchat.';

/** Accounts that have left this device: what is still being written down for them is not.
 * @type {Set<string>} */
const left = new Set();

/** @template T @param {string} key @param {T} fallback @returns {T} */
export function recall(key, fallback) {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

/** @param {string} key @param {unknown} value  undefined forgets it */
export function remember(key, value) {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else if (!left.has(key.split('.')[1]))
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Private windows and full disks refuse; the page goes on without remembering.
  }
}

/** Calls when another tab has changed what is remembered. @param {(key: string) => void} changed */
export function whenRemembered(changed) {
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
  });
}

/** @template T @param {string} start @returns {[rest: string, value: T][]} every value whose key
 *   starts so, with the rest of the key */
export function recallAll(start) {
  /** @type {[string, T][]} */
  const found = [];
  for (const key of keys()) {
    const value = key.startsWith(start) ? recall(key, null) : null;
    if (value !== null) found.push([key.slice(start.length), value]);
  }
  return found;
}

function keys() {
  try {
    const all = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return all.map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** Nothing of an account stays on this device. @param {string} id */
export function wipe(id) {
  left.add(id);
  for (const key of keys()) if (key.split('.')[1] === id) remember(key, undefined);
}

/** @param {string} id  of an account that is on this device again */
export const welcome = (id) => void left.delete(id);

/** What this tab remembers, over a reload too. @param {string} key @returns {string | null} */
export function recallTab(key) {
  try {
    return sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
export function rememberTab(key, value) {
  try {
    sessionStorage.setItem(PREFIX + key, value);
  } catch {
    // As above.
  }
}
