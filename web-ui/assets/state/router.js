// The address bar: which page and channel is shown.

import { signal } from '../lib/ui.js';
import { parseRoute, routePath } from '../model/route.js';

/** @import { Route } from '../model/route.js' */

export const route = signal(/** @type {Route} */ (parseRoute(location.pathname)));

/** @param {Route} to @param {{ replace?: boolean }} [how] */
export function go(to, { replace = false } = {}) {
  const path = routePath(to);
  if (path !== location.pathname) history[replace ? 'replaceState' : 'pushState'](null, '', path);
  route.value = to;
}

/** @param {string} server @param {string | null} [channel] @param {string | null} [message] */
export const goChannel = (server, channel = null, message = null) =>
  go({ page: 'channel', server, channel, message });

export function watchAddress() {
  addEventListener('popstate', () => {
    route.value = parseRoute(location.pathname);
  });
}
