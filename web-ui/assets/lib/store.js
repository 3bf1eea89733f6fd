// What this device remembers (localStorage), as JSON. A full or forbidden store loses nothing else.

const PREFIX = 'localchat.';

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
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
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
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX + start)) continue;
      const value = recall(key.slice(PREFIX.length), null);
      if (value !== null) found.push([key.slice(PREFIX.length + start.length), value]);
    }
  } catch {
    return found;
  }
  return found;
}

/** The name of this tab, which stays its own over a reload. @returns {string | null} */
export function recallTab() {
  try {
    return sessionStorage.getItem(`${PREFIX}tab`);
  } catch {
    return null;
  }
}

/** @param {string} name */
export function rememberTab(name) {
  try {
    sessionStorage.setItem(`${PREFIX}tab`, name);
  } catch {
    // As above.
  }
}
