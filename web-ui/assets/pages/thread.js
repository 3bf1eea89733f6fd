import { html, useEffect, useRef } from '../lib/ui.js';
import { dayKey } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { SidePanel } from '../components/side-panel.js';
import { Skeleton } from '../components/skeleton.js';
import { TimelineView } from '../components/timeline-view.js';
import { rowsOf } from '../model/grouping.js';
import { pendingIn } from '../model/outbox.js';
import { outbox } from '../state/outbox.js';
import { route } from '../state/router.js';
import { channelById } from '../state/servers.js';
import { panel } from '../state/shell.js';
import { loadOlder, openThread, timeline } from '../state/timelines.js';
import { ComposerPane } from './composer-pane.js';
import { MessageRows } from './message-rows.js';

/** @import { Message } from '../api/types.js' */

/** A message and its replies. @param {{ parent: string }} props */
export function ThreadPanel({ parent }) {
  const id = route.value.page === 'channel' ? (route.value.channel ?? '') : '';
  const channel = channelById(id);
  const head = useRef(/** @type {Message | null} */ (null));
  head.current =
    timeline(id).value.messages.find((message) => message.id === parent) ?? head.current;
  const held = timeline(id, parent).value;
  useEffect(() => {
    void openThread(id, parent);
  }, [id, parent]);
  if (!channel) return null;
  const pending = pendingIn(outbox.value, id, parent, held.messages);
  const rows = rowsOf(held.messages, { day: dayKey });
  const first = head.current
    ? rowsOf([head.current], { day: dayKey }).filter((row) => row.kind === 'message')
    : [];
  return html`<${SidePanel} title=${t('thread.title')} subtitle="#${channel.name}" testid="thread"
      onClose=${() => {
        panel.value = null;
      }}>
    <${TimelineView} name=${t('thread.title')} version=${held}
        hasOlder=${held.loaded && held.has_older} hasNewer=${false} missed=${0} focus=${null}
      onOlder=${() => loadOlder(id, parent)} onNewer=${() => {}} onLatest=${() => {}}
          onEnd=${() => {}}>
      <${MessageRows} rows=${first} pending=${[]} channel=${channel} thread />
      ${held.loaded ? html`<div class="divider is-replies" role="separator"><span>${t('message.replies', { count: held.messages.length })}</span></div>` : html`<${Skeleton} rows=${3} />`}
      <${MessageRows} rows=${rows.filter((row) => row.kind !== 'day')} pending=${pending}
          channel=${channel} thread />
    <//>
    ${!channel.archived && html`<${ComposerPane} key=${parent} channel=${channel} parent=${parent} placeholder=${t('thread.placeholder')} />`}
  <//>`;
}
