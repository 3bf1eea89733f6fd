import { html, useEffect } from '../lib/ui.js';
import { dayKey } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { ChannelHeader } from '../components/channel-header.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { Skeleton } from '../components/skeleton.js';
import { TimelineView } from '../components/timeline-view.js';
import { TypingLine } from '../components/typing-line.js';
import { rowsOf } from '../model/grouping.js';
import { pendingIn } from '../model/outbox.js';
import { canManageChannels } from '../model/roles.js';
import { outbox } from '../state/outbox.js';
import { typists } from '../state/presence.js';
import { goChannel } from '../state/router.js';
import { members, myRole, userById } from '../state/servers.js';
import { errorText, narrow, openDialog, panel, togglePanel } from '../state/shell.js';
import * as timelines from '../state/timelines.js';
import { markRead, unread } from '../state/unread.js';
import { atEnd, focused, reachEnd } from '../state/viewing.js';
import { ComposerPane } from './composer-pane.js';
import { MessageRows } from './message-rows.js';

/** @import { Channel } from '../api/types.js' */

/** @param {{ channel: Channel, message: string | null }} props */
export function Conversation({ channel, message }) {
  const { id, server_id } = channel;
  useEffect(() => {
    void (message ? timelines.openAround(id, message) : timelines.openChannel(id));
  }, [id, message]);
  useEffect(
    () => () => {
      timelines.leaveChannel(id);
      reachEnd(id, false);
    },
    [id],
  );
  useEffect(() => {
    document.title = `#${channel.name} · LocalChat`;
  }, [channel.name]);
  const role = myRole(server_id);
  return html`<section class="conversation" aria-label=${channel.name}>
    <${ChannelHeader} channel=${channel} members=${members.value[server_id]?.length ?? null}
        membersOpen=${panel.value?.kind === 'members'} canManage=${canManageChannels(role)}
      onBack=${() => {
        narrow.value = 'list';
      }} onMembers=${() => togglePanel({ kind: 'members' })}
      pinsOpen=${panel.value?.kind === 'pins'} onPins=${() => togglePanel({ kind: 'pins' })}
      onDate=${() => openDialog({ kind: 'date', channel: id, at: null })}
      onEdit=${() => openDialog({ kind: 'channel-edit', channel: id })}
          onSwitch=${() => openDialog({ kind: 'switcher' })} />
    <${Messages} channel=${channel} focus=${message} />
    <${Typing} channel=${id} />
    ${
      channel.archived
        ? html`<div class="composer-closed"><${Notice}>${t('channel.archivedText')}<//></div>`
        : html`<${ComposerPane} key=${id} channel=${channel} parent=${null}
            placeholder=${t('composer.placeholder', { channel: `#${channel.name}` })} />`
    }
  </section>`;
}

/** @param {{ channel: Channel, focus: string | null }} props */
function Messages({ channel, focus }) {
  const { id } = channel;
  const held = timelines.timeline(id).value;
  const failed = timelines.loadFailed.value[id];
  const shown = timelines.topLevel(held.messages);
  const pending = held.has_newer ? [] : pendingIn(outbox.value, id, null, held.messages);
  const count = unread.value.channels[id] ?? 0;
  const looking = focused.value;
  useEffect(() => {
    if (count > 0 && held.loaded && atEnd(id)) markRead(id);
  }, [count, looking, held]);
  if (!held.loaded) {
    if (failed)
      return html`<div class="timeline-frame">
        <${LoadFailed} error=${failed} onRetry=${() => timelines.openChannel(id)} /></div>`;
    return html`<div class="timeline-frame"><${Skeleton} rows=${8} /></div>`;
  }
  const rows = rowsOf(shown, { new_from: timelines.newFrom.value[id], day: dayKey });
  return html`<${TimelineView} name=${t('timeline.label', { channel: channel.name })}
      version=${held.messages} pending=${pending.length} hasOlder=${held.has_older}
      hasNewer=${held.has_newer}
    missed=${Math.max(held.missed, count)} focus=${focus} onOlder=${() => timelines.loadOlder(id)}
        onNewer=${() => timelines.loadNewer(id)}
    onLatest=${() => {
      if (focus) goChannel(channel.server_id, id);
      return timelines.jumpToLatest(id);
    }}
    onEnd=${(/** @type {boolean} */ reached) => {
      reachEnd(id, reached);
      if (reached && count > 0 && atEnd(id)) markRead(id);
    }}>
    ${
      held.has_older
        ? html`<div
            class="older">${failed ? html`<${LoadFailed} error=${failed} onRetry=${() => timelines.loadOlder(id)} />` : html`<span class="spinner" role="status" aria-label=${t('state.loading')}></span>`}</div>`
        : html`<${Beginning} channel=${channel}
            empty=${shown.length === 0 && pending.length === 0} />`
    }
    <${MessageRows} rows=${rows} pending=${pending} channel=${channel} focus=${focus} />
  <//>`;
}

/** @param {{ channel: Channel, empty: boolean }} props */
function Beginning({ channel, empty }) {
  if (empty) {
    return html`<${EmptyState} icon="hash" title=${t('empty.channel', { channel: channel.name })}
        text=${t('empty.channelText')} />`;
  }
  return html`<header
      class="beginning"><h2>#${channel.name}</h2><p>${t('timeline.beginning')}</p></header>`;
}

/** @param {{ error: unknown, onRetry: () => void }} props */
function LoadFailed({ error, onRetry }) {
  return html`<div class="load-failed"><${Notice} tone="warning">${errorText(error)} <button
      type="button" class="link" onClick=${onRetry}>${t('action.retry')}</button><//></div>`;
}

/** @param {{ channel: string }} props */
function Typing({ channel }) {
  return html`<${TypingLine} names=${typists(channel)
    .map((id) => userById(id)?.display_name)
    .filter(Boolean)} />`;
}
