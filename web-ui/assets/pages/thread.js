import { html, useEffect, useMemo, useState } from '../lib/ui.js';
import { dayKey } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { SidePanel } from '../components/side-panel.js';
import { Skeleton } from '../components/skeleton.js';
import { TimelineView } from '../components/timeline-view.js';
import { guessHeight, pendingRows, rowsOf } from '../model/grouping.js';
import { pendingIn } from '../model/outbox.js';
import { editing } from '../state/edits.js';
import { outbox } from '../state/outbox.js';
import { channelById } from '../state/servers.js';
import { panel } from '../state/shell.js';
import { sawThread } from '../state/threads.js';
import { loadOlder, openThread, openThreadHead, threadHead, timeline } from '../state/timelines.js';
import { focused, wish } from '../state/viewing.js';
import { ComposerPane } from './composer-pane.js';
import { drawerOf } from './message-rows.js';

/** @import { Row } from '../model/grouping.js' */

/** A message and its replies. @param {{ id: string, parent: string }} props  `id`: the channel */
export function ThreadPanel({ id, parent }) {
  const channel = channelById(id);
  const head = threadHead(id, parent).value.messages[0];
  const held = timeline(id, parent).value;
  const newest = held.messages.at(-1)?.id;
  useEffect(() => {
    void openThread(id, parent);
    void openThreadHead(id, parent);
  }, [id, parent]);
  const looking = focused.value;
  const [end, setEnd] = useState(false);
  useEffect(() => {
    if (end && looking && held.loaded) sawThread(id, parent, newest);
  }, [end, looking, held.loaded, newest]);
  const count = Math.max(head?.reply_count ?? 0, held.has_older ? held.messages.length : 0);
  const pending = pendingIn(outbox.value, id, parent, held.messages);
  const rows = useMemo(() => {
    /** @type {Row[]} */
    const first = head ? [{ kind: 'message', key: parent, message: head, continues: false }] : [];
    if (!held.loaded) return first;
    first.push({ kind: 'replies', key: 'replies', count });
    const replies = rowsOf(held.messages, { day: dayKey }).filter((row) => row.kind !== 'day');
    return [...first, ...replies, ...pendingRows(pending)];
  }, [held, head, count, ...pending]);
  if (!channel) return null;
  const asked = wish.value;
  return html`<${SidePanel} title=${t('thread.title')} subtitle="#${channel.name}" testid="thread"
      onClose=${() => {
        panel.value = null;
      }}>
    <${TimelineView} name=${t('thread.title')} rows=${rows} guess=${guessHeight}
        draw=${drawerOf({ channel, thread: true })} staying=${[editing.value?.message, 'replies']}
        before=${held.loaded ? null : html`<${Skeleton} rows=${3} />`}
        hasOlder=${held.loaded && held.has_older} hasNewer=${false} missed=${0}
        wish=${asked?.channel === id && asked.parent === parent ? asked : null}
      onOlder=${() => loadOlder(id, parent)} onNewer=${() => {}} onLatest=${() => {}}
          onView=${(/** @type {{ end: boolean } | null} */ view) => setEnd(view?.end === true)} />
    ${!channel.archived && html`<${ComposerPane} key=${parent} channel=${channel} parent=${parent} placeholder=${t('thread.placeholder')} />`}
  <//>`;
}
