// The page's addresses and what they stand for.

/**
 * @typedef {{ page: 'home' } | { page: 'mesh' } | { page: 'invite', code: string }
 *   | { page: 'channel', server: string, channel: string | null, message: string | null }} Route
 */

/** @param {string} path @returns {Route} */
export function parseRoute(path) {
  const [first, second, third, fourth] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === 's' && second) {
    return { page: 'channel', server: second, channel: third ?? null, message: fourth ?? null };
  }
  if (first === 'invite' && second) return { page: 'invite', code: second };
  if (first === 'mesh') return { page: 'mesh' };
  return { page: 'home' };
}

/** @param {Route} route @returns {string} */
export function routePath(route) {
  if (route.page === 'mesh') return '/mesh';
  if (route.page === 'invite') return `/invite/${encodeURIComponent(route.code)}`;
  if (route.page === 'channel') {
    const parts = [route.server, route.channel, route.message].filter(Boolean);
    return `/s/${parts.map((id) => encodeURIComponent(/** @type {string} */ (id))).join('/')}`;
  }
  return '/';
}

/**
 * An invite code out of what a person pasted: a code, or a link that ends in one.
 * @param {string} text
 */
export function inviteCode(text) {
  const last = text.trim().split('/').filter(Boolean).at(-1) ?? '';
  return last.toUpperCase().replace(/[\s-]/g, '');
}
