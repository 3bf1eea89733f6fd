// Starting and ending a session: what is loaded, in which order, and what is cleared after.

import { batch, effect, signal } from '../lib/ui.js';
import { configureHttp } from '../api/http.js';
import { ApiError } from '../api/error.js';
import { language } from '../i18n/index.js';
import { base, isUncertain, recoverFrom, startConnection, stopConnection } from './connection.js';
import { forgetCards } from './cards.js';
import { loadDrafts } from './drafts.js';
import { channelMembers } from './channel-members.js';
import { forgetDirects } from './directs.js';
import { gone } from './gone.js';
import { loadEdits } from './edits.js';
import { applyEvent } from './events.js';
import { watchUse } from './idle.js';
import { loadMeshSelf } from './mesh-self.js';
import { loadOutbox, outbox } from './outbox.js';
import { watchPolicy } from './policy.js';
import { forgetPreferences, loadPreferences } from './preferences.js';
import { look } from './reading.js';
import { watchAddress } from './router.js';
import { channels, loadServers, members, servers } from './servers.js';
import { loadMe, me, sessionOver, token, watchOtherTabs } from './session.js';
import { forgetSessions } from './sessions.js';
import { applySettings } from './settings.js';
import { dialog, panel } from './shell.js';
import { loadMeshStatus } from './status.js';
import { askTabs } from './tabs.js';
import { loadThreads, watchThreads } from './threads.js';
import { forgetSaved } from './saved.js';
import { forgetSearch } from './search.js';
import { forgetTimelines } from './timelines.js';
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
  let last = /** @type {string | null | undefined} */ (undefined);
  effect(() => {
    const now = token.value;
    const was = last;
    last = now;
    if (was === undefined || Boolean(was) !== Boolean(now)) queueMicrotask(() => void start());
  });
}

export async function start() {
  stopConnection();
  if (!token.value) return outside();
  phase.value = 'starting';
  try {
    const first = [me.value ? null : loadMe(), loadServers(), loadUnread(), loadPreferences()];
    await Promise.all(first);
    loadEdits();
    loadThreads();
    await loadDrafts();
    phase.value = 'inside';
    startConnection(applyEvent);
    loadOutbox();
    if (me.value?.mesh_admin) void loadMeshStatus();
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return;
    phase.value = 'failed';
  }
}

async function outside() {
  forgetTimelines();
  forgetDirects();
  forgetSearch();
  forgetCards();
  forgetPreferences();
  forgetSaved();
  forgetSessions();
  batch(() => {
    panel.value = null;
    dialog.value = null;
    servers.value = null;
    channels.value = {};
    members.value = {};
    channelMembers.value = {};
    gone.value = {};
    outbox.value = [];
  });
  try {
    await loadMeshSelf();
    phase.value = 'outside';
  } catch {
    phase.value = 'failed';
  }
}
