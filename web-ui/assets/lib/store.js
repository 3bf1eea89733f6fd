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

/** @template T @param {string} start @returns {T[]} every value whose key starts so */
export function recallAll(start) {
  /** @type {T[]} */
  const found = [];
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX + start)) continue;
      const value = recall(key.slice(PREFIX.length), null);
      if (value !== null) found.push(value);
    }
  } catch {
    return found;
  }
  return found;
}
