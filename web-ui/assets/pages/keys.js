// Keys that work everywhere in the chat.

import { useEffect } from '../lib/ui.js';
import { commandKey, composing, isTextField, opensInbox } from '../lib/keys.js';
import { arranged, sectionsOf } from '../model/channels.js';
import { shownIn } from '../model/route.js';
import { goConversation } from '../state/conversations.js';
import { letGo } from '../state/reading.js';
import { route } from '../state/router.js';
import { channels } from '../state/servers.js';
import { selection, stopSelecting } from '../state/selection.js';
import { preferences } from '../state/preferences.js';
import { settings } from '../state/settings.js';
import { dialog, openDialog, panel, togglePanel } from '../state/shell.js';
import { attention } from '../state/unread.js';
import { directRows, partsOf } from './directs.js';
import { focusHome, isNowhere } from './focus.js';

export function useKeys() {
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** @param {KeyboardEvent} event */
function onKeyDown(event) {
  if (composing(event) || event.defaultPrevented) return;
  if (commandKey(event) && event.key.toLowerCase() === 'k' && !event.shiftKey) {
    event.preventDefault();
    openDialog({ kind: 'switcher' });
    return;
  }
  if (dialog.value) return;
  if (commandKey(event) && event.shiftKey && event.key.toLowerCase() === 'f') {
    event.preventDefault();
    if (shownIn(route.value)) panel.value = { kind: 'search' };
    return;
  }
  if (opensInbox(event)) {
    event.preventDefault();
    togglePanel({ kind: 'inbox' });
    return;
  }
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    moveChannel(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey);
  } else if (event.key === '?' && !isTextField(event.target)) {
    event.preventDefault();
    openDialog({ kind: 'keys' });
  } else if (event.key === 'Escape' && selection.value) {
    stopSelecting();
  } else if (event.key === 'Escape' && panel.value) {
    panel.value = null;
  } else if (event.key === 'Escape' && letGo()) {
    event.preventDefault();
  } else if (isNowhere() && writes(event)) {
    // The key goes on to the field that has the focus by then.
    focusHome();
  }
}

/** @param {KeyboardEvent} event */
const writes = (event) =>
  [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;

/** The conversations beside which the open one is listed, in that order.
 * @returns {{ id: string }[]} */
function listedBeside() {
  const at = route.value;
  if (at.page === 'direct') {
    const { favourites, unread, others } = partsOf(directRows(), at.direct);
    return [...favourites, ...unread, ...others];
  }
  if (at.page !== 'channel') return [];
  const { channel_order, own_order } = settings.value;
  const own = own_order[at.server] ?? [];
  const { favourites } = preferences.value;
  const list = (channels.value[at.server] ?? []).map((one) => ({
    ...one,
    favourite: favourites.includes(one.id) ? favourites.indexOf(one.id) : null,
  }));
  const shown = arranged(list, '', channel_order, own);
  return sectionsOf(shown, []).flatMap(({ key, rows }) => (key === 'archived' ? [] : rows));
}

/** @param {number} step @param {boolean} unreadOnly */
function moveChannel(step, unreadOnly) {
  const list = listedBeside();
  const start = list.findIndex((one) => one.id === shownIn(route.value));
  for (let n = 1; n <= list.length; n += 1) {
    const next = list[(start + step * n + list.length * n) % list.length];
    if (!unreadOnly || (attention.value.channels[next.id] ?? 0) > 0) {
      goConversation(next.id);
      return;
    }
  }
}
