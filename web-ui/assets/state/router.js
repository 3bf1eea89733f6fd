// The address bar: which page and channel is shown, and on a narrow screen whether that or the list.
//
// Every step of the reader is one step of the browser's history; what the page does by itself (the
// channel that a server opens with) replaces the step it belongs to, so that going back leads out
// again.

import { whenForgotten } from '../lib/personal.js';
import { signal } from '../lib/ui.js';
import { noteDirect } from '../api/conversations.js';
import { parseRoute, routePath } from '../model/route.js';
import { account } from './session.js';
import { panel } from './shell.js';

/** @import { Route } from '../model/route.js' */
/** @typedef {'list' | 'content'} View */
/**
 * @typedef {{ view: View, over_list: boolean, account: string | null, panel?: boolean }} Step
 *   `account`: whose step it was; `over_list`: the list is the step before; `panel`: a narrow screen is covered by the right panel, which going back closes
 */

/** What the address says, unless another account of this tab was there. @returns {Route} */
const here = () =>
  isForeign() ? { page: 'other', account: step()?.account ?? '' } : parseRoute(location.pathname);

/** Whether the step is another account's. */
function isForeign() {
  const whose = step()?.account ?? null;
  return whose !== null && whose !== account.peek();
}

export const route = signal(here());
route.subscribe((at) => {
  if (at.page === 'direct' && at.direct) noteDirect(at.direct);
});
/** On narrow screens: the list of channels or the conversation. */
export const narrow = signal(/** @type {View} */ (step()?.view ?? 'content'));

export const isNarrow = () => matchMedia('(max-width: 899px)').matches;

/** @returns {Step | null} */
function step() {
  return history.state?.view ? history.state : null;
}

const mine = () => ({ account: account.peek() });

/** Goes home from where another account was; going back leads there, and asks. */
export function settle() {
  if (isForeign()) history.pushState({ view: 'list', over_list: false, ...mine() }, '', '/');
  else if (account.peek() && !step())
    replaceStep({ view: narrow.peek(), over_list: false, ...mine() });
  narrow.value = step()?.view ?? 'content';
  route.value = here();
}

/** @param {Route} to @param {{ replace?: boolean, view?: View }} [how] */
export function go(to, { replace = false, view = 'content' } = {}) {
  const path = routePath(to);
  const fromList = isNarrow() && narrow.value === 'list';
  const sameView = view === narrow.value || !isNarrow();
  const stays = (path === location.pathname && sameView) || (fromList && view === 'list');
  if (replace || stays || step()?.panel) {
    history.replaceState({ view, over_list: step()?.over_list === true, ...mine() }, '', path);
  } else {
    history.pushState({ view, over_list: fromList && view === 'content', ...mine() }, '', path);
  }
  narrow.value = view;
  route.value = to;
}

/** @param {string} server @param {string | null} [channel] @param {string | null} [message] */
export const goChannel = (server, channel = null, message = null) =>
  go({ page: 'channel', server, channel, message });

/** From the conversation to the list, on a narrow screen. */
export function showList() {
  if (step()?.over_list) history.back();
  else go(route.value, { replace: true, view: 'list' });
}

export function watchAddress() {
  addEventListener('popstate', () => {
    narrow.value = step()?.view ?? 'content';
    route.value = here();
    if (isNarrow() && !step()?.panel) panel.value = null;
    else if (step()?.panel && !panel.value) replaceStep({ panel: false });
  });
  panel.subscribe((open) => {
    const covered = step()?.panel === true;
    if (!open && covered) history.back();
    else if (open && !covered && isNarrow()) history.pushState({ ...step(), ...PANEL }, '');
  });
}

const PANEL = { panel: true };
whenForgotten(() => step()?.panel && replaceStep({ panel: false }));

/** @param {Partial<Step>} change */
const replaceStep = (change) => history.replaceState({ ...step(), ...change }, '');
