// The page's addresses and what they stand for.

/**
 * @typedef {{ page: 'home' } | { page: 'missing' } | { page: 'mesh' } | { page: 'accounts' } | { page: 'invite', code: string }
 *   | { page: 'other', account: string }
 *   | { page: 'channel', server: string, channel: string | null, message: string | null }
 *   | { page: 'direct', direct: string | null, message: string | null }} Route
 */

/** @param {string} path @returns {Route} */
export function parseRoute(path) {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [first, second, third, fourth] = parts;
  if (parts.length === 0) return { page: 'home' };
  if (parts.includes(null)) return { page: 'missing' };
  if (first === 's' && second) {
    return { page: 'channel', server: second, channel: third ?? null, message: fourth ?? null };
  }
  if (first === 'dm') return { page: 'direct', direct: second ?? null, message: third ?? null };
  if (first === 'invite' && second) return { page: 'invite', code: second };
  if (first === 'mesh') return { page: second === 'people' ? 'accounts' : 'mesh' };
  return { page: 'missing' };
}

/** Null for what no browser would have made. @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** @param {Route} route @returns {string} */
export function routePath(route) {
  if (route.page === 'mesh') return '/mesh';
  if (route.page === 'accounts') return '/mesh/people';
  if (route.page === 'invite') return `/invite/${encodeURIComponent(route.code)}`;
  if (route.page === 'channel') return joined('s', route.server, route.channel, route.message);
  if (route.page === 'direct') return joined('dm', route.direct, route.message);
  return '/';
}

/** @param {string} first @param {(string | null)[]} ids */
const joined = (first, ...ids) =>
  `/${[first, ...ids.filter((id) => id !== null).map(encodeURIComponent)].join('/')}`;

/** The conversation that a page shows. @param {Route} route @returns {string | null} */
export function shownIn(route) {
  if (route.page === 'channel') return route.channel;
  return route.page === 'direct' ? route.direct : null;
}

const CODE = /[A-HJ-NP-Z2-9]{8}/;

/**
 * An invite code out of what a person pasted: a code in letters of any width, or a link to one,
 * with whatever stands around it.
 * @param {string} text
 */
export function inviteCode(text) {
  const plain = text.normalize('NFKC').toUpperCase();
  const link = /\/INVITE\/([^/?#\s]+)/.exec(plain);
  const named = (link?.[1] ?? plain).trim();
  const close = named.replace(/[\s-]/g, '');
  // A code written in two halves is one; words around it are not.
  const words = named.split(/[^A-Z0-9]+/).find((word) => word.length === 8 && CODE.test(word));
  return words ?? CODE.exec(close.replace(/[^A-Z0-9]/g, ''))?.[0] ?? close;
}
