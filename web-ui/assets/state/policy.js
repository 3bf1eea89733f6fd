// The page may only talk to the nodes that its content security policy named when it was served.
// When others have joined since, the page is served anew at a quiet moment, so that it can turn to
// them too; drafts, unsent messages and the place are kept.

import { effect } from '../lib/ui.js';
import { origin, unnamed } from '../model/failover.js';
import { link, nodes } from './connection.js';
import { dialog } from './shell.js';

const QUIET_MS = 60_000;
const LOOK_EVERY_MS = 10_000;

/** In the tab's own memory: what it was already served anew for. */
const TRIED_KEY = 'localchat.policy-tried';

let due = false;
let missing = '';
let touched = Date.now();

export async function watchPolicy() {
  // Of a mesh of one there is nothing to look up. Should others join, the page is served anew once.
  const policy = othersKnown() ? await servedPolicy() : '';
  if (policy === null) return;
  effect(() => {
    const urls = nodes.value.flatMap((node) => node.urls);
    missing = unnamed(policy, location.origin, urls).sort().join(' ');
    due = link.value.phase === 'online' && missing !== '' && missing !== tried();
    if (due) queueMicrotask(reloadIfQuiet);
  });
  for (const name of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(name, () => (touched = Date.now()), { passive: true });
  document.addEventListener('visibilitychange', reloadIfQuiet);
  setInterval(reloadIfQuiet, LOOK_EVERY_MS);
}

const othersKnown = () =>
  nodes.peek().some((node) => node.urls.some((url) => origin(url) !== location.origin));

/** @returns {Promise<string | null>} */
async function servedPolicy() {
  try {
    const page = await fetch('/', { cache: 'no-store', credentials: 'omit' });
    await page.text();
    return page.headers.get('Content-Security-Policy');
  } catch {
    return null;
  }
}

function reloadIfQuiet() {
  if (!due || dialog.peek()) return;
  if (document.visibilityState === 'visible' && Date.now() - touched < QUIET_MS) return;
  try {
    sessionStorage.setItem(TRIED_KEY, missing);
  } catch {
    // Without it, reloading could go on forever.
    return;
  }
  location.reload();
}

function tried() {
  try {
    return sessionStorage.getItem(TRIED_KEY);
  } catch {
    return null;
  }
}
