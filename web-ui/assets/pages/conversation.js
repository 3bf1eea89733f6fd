import { html, useEffect, useMemo } from '../lib/ui.js';
import { dayKey, zone } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { AbsenceNote } from '../components/absence-note.js';
import { ConversationHeader } from '../components/conversation-header.js';
import { EmptyState } from '../components/empty-state.js';
import { Icon } from '../components/icon.js';
import { Notice } from '../components/notice.js';
import { Skeleton } from '../components/skeleton.js';
import { TimelineView } from '../components/timeline-view.js';
import { TypingLine } from '../components/typing-line.js';
import { UnreadBar } from '../components/unread-bar.js';
import { guessHeight, pendingRows, rowsOf } from '../model/grouping.js';
import { pendingIn } from '../model/outbox.js';
import { canInvite, canManageChannels } from '../model/roles.js';
import { closeEditor, editing } from '../state/edits.js';
import { showMessage } from '../state/moving.js';
import { loadFailed } from '../state/loading.js';
import { outbox } from '../state/outbox.js';
import { channelMembers, loadChannelMembers } from '../state/channel-members.js';
import { goConversation, userById } from '../state/conversations.js';
import { presenceOf, typists } from '../state/presence.js';
import { firstUnread, enterChannel, inView, leaveChannel } from '../state/reading.js';
import { markRead, unreadAbove, visit } from '../state/reading.js';
import { selection, stopSelecting } from '../state/selection.js';
import { showList } from '../state/router.js';
import { channelById, members as membersOf, myRole } from '../state/servers.js';
import { me } from '../state/session.js';
import { errorText, openDialog, panel, toastError, togglePanel } from '../state/shell.js';
import { unseenThreads } from '../state/threads.js';
import * as timelines from '../state/timelines.js';
import { unread } from '../state/unread.js';
import { reveal, wishFor } from '../state/viewing.js';
import { ComposerPane } from './composer-pane.js';
import { menuOf } from './conversation-menu.js';
import { drawerOf } from './message-rows.js';
import { showPerson } from './shown-person.js';
import { restPart } from './rest-part.js';

const Selecting = restPart((rest) => rest.Selecting);

/** @import { Conversation as Told } from '../model/conversation.js' */

/** @param {{ conversation: Told, at: { message: string | null } }} props  `at`: the address */
export function Conversation({ conversation, at }) {
  const { id, label } = conversation;
  const { message } = at;
  useEffect(() => {
    void enterChannel(id);
    return () => {
      leaveChannel(id);
      closeEditor();
      stopSelecting();
    };
  }, [id]);
  // The same message may be asked for again, by going to the address that is there already.
  useEffect(() => {
    if (message) void showMessage(id, message);
    else void timelines.openChannel(id);
  }, [id, message && at]);
  const own = conversation.icon === 'note';
  const other = partnerIn(conversation);
  const closed = conversation.archived || !conversation.posts;
  const choosing = selection.value?.conversation === id && selection.value.parent === null;
  return html`<section class="conversation" aria-label=${label}
      data-drop=${closed || choosing ? undefined : id}>
    <${Header} conversation=${conversation} />
    <${Messages} conversation=${conversation} focus=${message} />
    <${Typing} channel=${id} />
    ${
      choosing
        ? html`<${Selecting} moderates=${conversation.moderates} />`
        : closed
          ? html`<div class="composer-closed" data-testid="composer-closed"><${Notice}>${conversation.archived ? t('channel.archivedText') : t('channel.announceOnly')}<//></div>`
          : html`<${AbsenceNote} name=${other?.display_name ?? ''} absence=${other?.absence ?? null} place="composer" />
            <${ComposerPane} key=${id} conversation=${conversation} parent=${null}
            placeholder=${own ? t('composer.note') : t('composer.placeholder', { channel: label })} />`
    }
  </section>`;
}

/** With whom one talks, where that is one. @param {Told} conversation */
const partnerIn = ({ icon, people }) =>
  icon === 'user' ? people?.find((user) => user.id !== me.value?.id) : undefined;

/** @param {{ conversation: Told }} props */
function Header({ conversation }) {
  const { id, server, people, hidden } = conversation;
  useEffect(() => {
    if (hidden) loadChannelMembers(id).catch(() => {});
  }, [id, hidden]);
  const other = partnerIn(conversation);
  const person = other
    ? {
        id: other.id,
        name: other.display_name,
        presence: presenceOf(other),
        status: other.status_message,
      }
    : null;
  const members = people ?? (hidden ? channelMembers.value[id] : membersOf.value[server ?? '']);
  return html`<${ConversationHeader} conversation=${conversation} person=${person}
      members=${members?.length ?? null} items=${menuOf(conversation)}
      membersOpen=${panel.value?.kind === 'members'} pinsOpen=${panel.value?.kind === 'pins'}
      onBack=${showList} onMembers=${() => togglePanel({ kind: 'members' })}
      onPins=${() => togglePanel({ kind: 'pins' })}
      filesOpen=${panel.value?.kind === 'files'} onFiles=${() => togglePanel({ kind: 'files' })} searchOpen=${panel.value?.kind === 'search'}
      onSearch=${() => togglePanel({ kind: 'search' })}
      onPerson=${(/** @type {Element} */ at) => other && showPerson(other.username, at, other)}
      onDate=${() => openDialog({ kind: 'date', channel: id, at: null })}
      onSwitch=${() => openDialog({ kind: 'switcher' })} />`;
}

/** @param {{ conversation: Told, focus: string | null }} props */
function Messages({ conversation, focus }) {
  const { id } = conversation;
  const held = timelines.timeline(id).value;
  const failed = loadFailed.value[id];
  const stay = visit.value?.channel === id ? visit.value : null;
  const line = stay?.line;
  const rows = useMemo(
    () => rowsOf(timelines.topLevel(held.messages), { new_from: line, day: dayKey }),
    [held.messages, line, zone.value],
  );
  const pending = held.has_newer ? [] : pendingIn(outbox.value, id, null, held.messages);
  const all = useMemo(() => [...rows, ...pendingRows(pending)], [rows, ...pending]);
  if (!held.loaded) {
    if (failed)
      return html`<div class="timeline-frame">
        <${LoadFailed} error=${failed} onRetry=${() => timelines.openChannel(id)} /></div>`;
    return html`<div class="timeline-frame"><${Skeleton} rows=${8} /></div>`;
  }
  const before = held.has_older
    ? html`<div
        class="older">${failed ? html`<${LoadFailed} error=${failed} onRetry=${() => timelines.loadOlder(id)} />` : html`<span class="spinner" role="status" aria-label=${t('state.loading')}></span>`}</div>`
    : html`<${Beginning} conversation=${conversation} empty=${all.length === 0} />`;
  return html`<${TimelineView} name=${t('timeline.label', { channel: conversation.label })}
      rows=${all} draw=${drawerOf({ conversation, focus })} guess=${guessHeight} before=${before}
      staying=${[editing.value?.message]} hasOlder=${held.has_older} hasNewer=${held.has_newer}
      missed=${held.missed}
      wish=${wishFor(id)} onOlder=${() => timelines.loadOlder(id)}
        onNewer=${() => timelines.loadNewer(id)}
    onLatest=${() => {
      if (focus) goConversation(id);
      return timelines.jumpToLatest(id);
    }}
    onView=${(/** @type {any} */ view, /** @type {boolean} */ scrolled) => inView(id, view, scrolled)}
    above=${html`<${Above} channel=${id} />`} />`;
}

/** What there is to read where the reader is not looking.
 * @param {{ channel: string }} props */
function Above({ channel }) {
  const count = unread.value.channels[channel] ?? 0;
  const threads = Object.keys(unseenThreads.value[channel] ?? {});
  const jump = async () => {
    const first = await firstUnread(channel).catch(toastError);
    if (!first) return;
    await timelines.openAround(channel, first).catch(toastError);
    reveal(channel, null, first);
  };
  return html`<${UnreadBar} count=${unreadAbove.value ? count : 0} threads=${threads.length}
    onJump=${() => void jump()} onRead=${() => markRead(channel).catch(toastError)}
    onThread=${() => {
      panel.value = { kind: 'thread', channel, parent: threads[0] };
    }} />`;
}

/** @param {{ conversation: Told, empty: boolean }} props */
function Beginning({ conversation, empty }) {
  const { server, label, icon } = conversation;
  const kind = server ? 'channel' : icon === 'note' ? 'notes' : 'direct';
  if (empty) {
    return html`<${EmptyState} icon=${icon} title=${t(`empty.${kind}`, { channel: label, name: label })}
        text=${t(`empty.${kind}Text`)}>${server && html`<${NextSteps} id=${conversation.id} server=${server} />`}<//>`;
  }
  return html`<header
      class="beginning"><h2>${label}</h2><p>${t(`timeline.beginning.${kind}`)}</p></header>`;
}

/** What whoever made a server does next. @param {{ id: string, server: string }} props */
function NextSteps({ id, server }) {
  const role = myRole(server);
  const manages = canManageChannels(role);
  return html`${
    canInvite(role) &&
    html`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${() => openDialog({ kind: 'invites', server })}>
      <${Icon} name="user-add" size=${16} />${t('invite.manage')}</button>`
  }${
    manages &&
    html`<button type="button" class="button" data-testid="next-channel"
      onClick=${() => openDialog({ kind: 'channel-create', server })}>
      <${Icon} name="plus" size=${16} />${t('channel.create')}</button>`
  }${
    manages &&
    !channelById(id)?.topic &&
    html`<button type="button" class="button" data-testid="next-topic"
      onClick=${() => openDialog({ kind: 'channel-edit', channel: id })}>
      <${Icon} name="edit" size=${16} />${t('channel.setTopic')}</button>`
  }`;
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
