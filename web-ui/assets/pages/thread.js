import { html, useEffect, useMemo, useState } from '../lib/ui.js';
import { dayKey, zone } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { SidePanel } from '../components/side-panel.js';
import { Skeleton } from '../components/skeleton.js';
import { TimelineView } from '../components/timeline-view.js';
import { guessHeight, pendingRows, rowsOf } from '../model/grouping.js';
import { draftKey } from '../model/drafts.js';
import { pendingIn } from '../model/outbox.js';
import { newestOf } from '../model/threads.js';
import { editing } from '../state/edits.js';
import { askFollowing, following, toggleFollowing } from '../state/following.js';
import { outbox } from '../state/outbox.js';
import { conversationById } from '../state/conversations.js';
import { listen } from '../state/hearing.js';
import { selection, stopSelecting } from '../state/selection.js';
import { panel } from '../state/shell.js';
import { sawThread } from '../state/threads.js';
import * as timelines from '../state/timelines.js';
import { focused, wishFor } from '../state/viewing.js';
import { ComposerPane } from './composer-pane.js';
import { drawerOf } from './message-rows.js';
import { Selecting } from './selecting.js';

/** @import { Row } from '../model/grouping.js' */

/** Whether the reader is told of replies. @param {{ parent: string }} props */
function Follow({ parent }) {
  const on = following.value[parent];
  useEffect(() => {
    // It fails where the node is gone, and then there is nothing to choose.
    const ask = () => askFollowing(parent).catch(() => {});
    void ask();
    return listen((word) => word.what === 'connected' && void ask());
  }, [parent]);
  if (on === undefined) return null;
  return html`<button type="button" class="button is-small" aria-pressed=${on} data-testid="thread-follow"
      title=${t(on ? 'thread.followingHint' : 'thread.followHint')}
      onClick=${() => toggleFollowing(parent)}>${t(on ? 'thread.following' : 'thread.follow')}</button>`;
}

/**
 * A message and its replies.
 * @param {{ id: string, parent: string, at?: string }} props  `id`: the conversation; `at`: the reply to
 *   which it was opened, which is loaded already
 */
export function ThreadPanel({ id, parent, at }) {
  const conversation = conversationById(id);
  const head = timelines.threadHead(id, parent).value.messages[0];
  const held = timelines.timeline(id, parent).value;
  const newest = newestOf(held.messages);
  useEffect(() => {
    if (!at) void timelines.openThread(id, parent);
    void timelines.openThreadHead(id, parent);
    return () => {
      if (selection.peek()?.parent === parent) stopSelecting();
    };
  }, [id, parent]);
  const looking = focused.value;
  const [end, setEnd] = useState(false);
  useEffect(() => {
    if (end && looking && held.loaded) sawThread(id, parent, newest);
  }, [end, looking, held.loaded, newest]);
  const count = Math.max(head?.reply_count ?? 0, held.has_older ? held.messages.length : 0);
  const pending = held.has_newer ? [] : pendingIn(outbox.value, id, parent, held.messages);
  const rows = useMemo(() => {
    /** @type {Row[]} */
    const first = head ? [{ kind: 'message', key: parent, message: head, continues: false }] : [];
    if (!held.loaded) return first;
    first.push({ kind: 'replies', key: 'replies', count });
    const replies = rowsOf(held.messages, { day: dayKey }).filter((row) => row.kind !== 'day');
    return [...first, ...replies, ...pendingRows(pending)];
  }, [held, head, count, zone.value, ...pending]);
  if (!conversation) return null;
  return html`<${SidePanel} title=${t('thread.title')} subtitle=${conversation.label} testid="thread"
      tools=${html`<${Follow} parent=${parent} />`}
      drop=${conversation.archived || selection.value?.parent === parent ? undefined : draftKey(id, parent)}
      onClose=${() => {
        panel.value = null;
      }}>
    <${TimelineView} name=${t('thread.title')} rows=${rows} guess=${guessHeight}
        draw=${drawerOf({ conversation, focus: at, thread: true })} staying=${[editing.value?.message, 'replies']}
        before=${held.loaded ? null : html`<${Skeleton} rows=${3} />`}
        hasOlder=${held.loaded && held.has_older} hasNewer=${held.has_newer}
        missed=${held.missed} wish=${wishFor(id, parent)}
      onOlder=${() => timelines.loadOlder(id, parent)}
          onNewer=${() => timelines.loadNewer(id, parent)}
          onLatest=${() => timelines.jumpToLatest(id, parent)}
          onView=${(/** @type {{ end: boolean } | null} */ view) => setEnd(view?.end === true)} />
    ${selection.value?.parent === parent && html`<${Selecting} moderates=${conversation.moderates} />`}
    ${!conversation.archived && selection.value?.parent !== parent && html`<${ComposerPane} key=${parent} conversation=${conversation} parent=${parent} placeholder=${t('thread.placeholder')} />`}
  <//>`;
}
