// Starting and ending a session: what is loaded, in which order, and what is cleared after.

import { forgetReader } from '../lib/personal.js';
import { signal } from '../lib/ui.js';
import { configureHttp } from '../api/http.js';
import { ApiError } from '../api/error.js';
import { language } from '../i18n/index.js';
import { base, isUncertain, recoverFrom, startConnection, stopConnection } from './connection.js';
import { loadDrafts } from './drafts.js';
import { loadEdits } from './edits.js';
import { applyEvent } from './events.js';
import { watchUse } from './idle.js';
import { loadMeshSelf } from './mesh-self.js';
import { loadOutbox } from './outbox.js';
import { watchPolicy } from './policy.js';
import { loadPreferences } from './preferences.js';
import { look } from './reading.js';
import { settle, watchAddress } from './router.js';
import { loadServers } from './servers.js';
import { loadMe, me, sessionOver, token, turn, watchOtherTabs } from './session.js';
import { applySettings } from './settings.js';
import { loadMeshStatus } from './status.js';
import { askTabs } from './tabs.js';
import { loadThreads, watchThreads } from './threads.js';
import { loadUnread } from './unread.js';
import { focused, watchFocus } from './viewing.js';

/** 'failed' is shown with a button to try again. */
export const phase = signal(
  /** @type {'starting' | 'outside' | 'inside' | 'failed'} */ ('starting'),
);

export function boot() {
  configureHttp({
    base: () => (base.value === location.origin ? '' : base.value),
    token: () => token.value,
    turn: () => turn.value,
    language: () => language.value,
    recover: (at) => recoverFrom(at || location.origin),
    uncertain: isUncertain,
    sessionEnded: (bearer) => void sessionOver(bearer),
  });
  applySettings();
  watchAddress();
  watchFocus();
  focused.subscribe(look);
  void askTabs();
  watchOtherTabs();
  watchThreads();
  void watchPolicy();
  watchUse();
  turn.subscribe(() => {
    phase.value = 'starting';
    queueMicrotask(() => void start());
  });
}

export async function start() {
  const mine = turn.value;
  stopConnection();
  // What was shown keeps its last words as it goes.
  if (mine > 0) await new Promise((done) => setTimeout(done));
  if (turn.value !== mine) return;
  forgetReader();
  if (!token.value) return outside(mine);
  phase.value = 'starting';
  try {
    const first = [me.value ? null : loadMe(), loadServers(), loadUnread(), loadPreferences()];
    await Promise.all(first);
    loadEdits();
    loadThreads();
    await loadDrafts();
    if (turn.value !== mine) return;
    settle();
    phase.value = 'inside';
    startConnection(applyEvent);
    loadOutbox();
    if (me.value?.mesh_admin) void loadMeshStatus();
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return;
    phase.value = 'failed';
  }
}

/** @param {number} mine */
async function outside(mine) {
  settle();
  const told = await loadMeshSelf().then(
    () => /** @type {const} */ ('outside'),
    () => /** @type {const} */ ('failed'),
  );
  if (turn.value === mine) phase.value = told;
}
