// What each live event changes.

import { whenForgotten } from '../lib/personal.js';
import { batch } from '../lib/ui.js';
import { changeCard, dropCards, forgetCards } from './cards.js';
import { channelChanged, leftServer } from './channel-members.js';
import { noteDirect } from '../api/conversations.js';
import { conversationOf } from '../model/conversation.js';
import * as D from './directs.js';
import * as S from './servers.js';
import * as G from './user-groups.js';
import { link } from './connection.js';
import { tell } from './hearing.js';
import { setNodeState } from './node-state.js';
import { confirm, pump } from './outbox.js';
import { dropPin, refreshPins } from './pins.js';
import { applyPreferences, loadPreferences } from './preferences.js';
import { applySaved, dropSaved, loadSavedAgain } from './saved.js';
import { dropFound } from './search.js';
import { applyPresence, applyTyping, changePresence } from './presence.js';
import { doubtPresence, forgetDoubted, stopTyping } from './presence.js';
import { route } from './router.js';
import { loadMe, me } from './session.js';
import { refreshSessions } from './sessions.js';
import { panel } from './shell.js';
import { loadMeshStatus } from './status.js';
import * as timelines from './timelines.js';
import { arrived, askAgain, look, moved } from './reading.js';
import { applyUnread, loadUnread } from './unread.js';

/** @import { LiveEvent, Message } from '../api/types.js' */

/** @type {Record<string, (event: LiveEvent) => void>} */
const HANDLERS = {
  ready: ({ user, node_state }) => {
    setNodeState(node_state);
    // What one has said of oneself elsewhere while this page was not connected.
    if (user) S.putUser(user);
    tell({ what: 'connected' });
    pump();
    void catchUp();
  },
  message_created: ({ message }) => created(message),
  message_updated: ({ message }) => {
    timelines.changeMessage(message);
    moved(message);
    refreshPins(message);
    changeCard(message);
    tell({ what: 'changed', message });
  },
  message_deleted: ({ message_id, channel_id }) => {
    timelines.dropMessage(message_id, channel_id ?? null);
    dropFound((found) => found.message.id === message_id);
    dropCards((message) => message.id === message_id);
    dropPin(message_id);
    dropSaved(message_id);
    tell({ what: 'gone', id: message_id });
  },
  replicas: ({ messages }) => timelines.setReplicas(messages),
  mention: ({ message }) => {
    mentioned.add(message.id);
    tell({ what: 'named', message });
  },
  unread: (event) => {
    applyUnread(event);
    look();
  },
  node_state: (event) => setNodeState(/** @type {any} */ (event)),
  presence: applyPresence,
  typing: ({ channel_id, user_id, user }) => {
    const id = user_id ?? user?.id;
    if (id && id !== me.value?.id) applyTyping(channel_id, id);
  },
  server_updated: ({ server, channel_ids }) => {
    S.putServer(server);
    S.keepChannels(server.id, channel_ids);
  },
  server_removed: ({ server_id }) => {
    const its = new Set((S.channels.peek()[server_id] ?? []).map(({ id }) => id));
    dropCards((message) => its.has(message.channel_id ?? ''));
    S.dropServer(server_id);
    G.dropGroupsOf(server_id);
    dropFound((found) => found.server?.id === server_id);
  },
  channel_updated: ({ channel }) => {
    S.putChannel(channel);
    channelChanged(channel);
  },
  channel_removed: ({ channel_id }) => {
    S.dropChannel(channel_id);
    dropFound((found) => found.message.channel_id === channel_id);
    dropCards((message) => message.channel_id === channel_id);
  },
  member_updated: ({ server_id, member }) => S.putMember(server_id, member),
  member_removed: ({ server_id, user_id }) => {
    S.dropMember(server_id, user_id);
    leftServer(server_id, user_id);
    G.leftGroups(server_id, user_id);
  },
  group_updated: ({ group }) => G.putUserGroup(group),
  group_removed: ({ server_id, group_id }) => G.dropUserGroup(server_id, group_id),
  dm_updated: ({ dm }) => D.putDirect(dm),
  dm_removed: ({ dm_id }) => {
    D.dropDirect(dm_id);
    dropFound((found) => found.dm?.id === dm_id);
    dropCards((message) => message.dm_channel_id === dm_id);
  },
  user_updated: ({ user }) => {
    // Only a request tells whether one administers the mesh now.
    if (user.id === me.value?.id) loadMe().catch(() => {});
    S.putUser(user);
    D.changePerson(user);
    timelines.changeAuthor(user);
    changePresence(user);
  },
  follow_updated: ({ message_id, following }) =>
    tell({ what: 'followed', id: message_id, following }),
  saved_updated: ({ message_id, saved }) => applySaved(message_id, saved),
  sessions_updated: refreshSessions,
  preferences_updated: ({ preferences }) => applyPreferences(preferences),
  mesh_updated: () => {
    if (me.value?.mesh_admin) void loadMeshStatus();
  },
  resync: () => {
    void catchUp();
    timelines.reloadAll();
  },
};

/** Events that come faster than this are drawn together. */
const TOGETHER_MS = 40;
/** @type {LiveEvent[]} */
let waiting = [];
let lastDrawn = -Infinity;

/**
 * The first event after a quiet moment is applied at once; those of a burst wait a little for each
 * other, so that hundreds of messages cost tens of redraws.
 * @param {LiveEvent} event
 */
export function applyEvent(event) {
  waiting.push(event);
  if (waiting.length > 1) return;
  const since = performance.now() - lastDrawn;
  // Browsers hold back the timers of pages that nobody sees, for up to a minute.
  if (since >= TOGETHER_MS || document.hidden) applyWaiting();
  else setTimeout(applyWaiting, TOGETHER_MS - since);
}

function applyWaiting() {
  const events = waiting;
  waiting = [];
  lastDrawn = performance.now();
  // Whoever they were for may have logged out meanwhile.
  if (!me.peek()) return;
  batch(() => {
    for (const event of events) {
      try {
        HANDLERS[event.type]?.(event);
      } catch (error) {
        reportError(error);
      }
    }
  });
}

let connectedBefore = false;
whenForgotten(() => {
  waiting = [];
  connectedBefore = false;
  mentioned.clear();
});

/** After a reconnect the lists may have changed without an event reaching this page. */
async function catchUp() {
  refreshSessions();
  if (!connectedBefore) {
    connectedBefore = true;
    return;
  }
  forgetCards();
  doubtPresence();
  tell({ what: 'unsure' });
  const direct = D.listed.peek().loaded ? D.loadDirects() : null;
  const lists = [
    S.loadServers(),
    loadUnread(),
    loadPreferences(),
    direct,
    askAgain(),
    loadSavedAgain(),
  ];
  await Promise.allSettled(lists);
  const at = route.value;
  if (at.page === 'channel') {
    const here = [S.loadMembers(at.server), G.loadUserGroups(at.server)];
    await Promise.allSettled(here);
  }
  forgetDoubted();
}

/** Messages that mention the reader: each is told of just before it comes.
 * @type {Set<string>} */
const mentioned = new Set();

/** @param {Message} message */
function created(message) {
  const channel = conversationOf(message);
  if (message.dm_channel_id) {
    noteDirect(message.dm_channel_id);
    D.directSpoke(message.dm_channel_id, message.created_at);
  }
  const known = timelines.isKnown(message);
  timelines.addMessage(message);
  confirm(message.nonce);
  stopTyping(channel, message.author.id);
  const mentionsMe = mentioned.delete(message.id);
  if (message.author.id === me.value?.id) tell({ what: 'sent', message });
  if (known || message.author.id === me.value?.id || link.value.phase !== 'online') return;
  const at = panel.value;
  const shown = at?.kind === 'thread' && at.parent === message.parent_id;
  arrived(message, mentionsMe, shown);
  tell({ what: 'came', message, mentioned: mentionsMe });
}
