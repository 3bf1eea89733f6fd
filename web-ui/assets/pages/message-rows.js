import { html, useEffect } from '../lib/ui.js';
import { copyText } from '../lib/clipboard.js';
import { MessageRow } from '../components/message-row.js';
import { PendingRow } from '../components/pending-row.js';
import { TimelineDivider } from '../components/timeline-divider.js';
import { draftKey } from '../model/drafts.js';
import { canModerate } from '../model/roles.js';
import { link } from '../state/connection.js';
import { drafts, giveBack } from '../state/drafts.js';
import { discardItem, retryItem } from '../state/outbox.js';
import { myRole } from '../state/servers.js';
import { me } from '../state/session.js';
import { settings } from '../state/settings.js';
import { openDialog } from '../state/shell.js';
import { sawThread, unseenThreads } from '../state/threads.js';
import { openThread, timeline } from '../state/timelines.js';
import { Editor, isEditing, unsavedMark } from './editing.js';
import { actions } from './message-actions.js';

/** @import { Channel, Message } from '../api/types.js' */
/** @import { OutboxItem } from '../model/outbox.js' */
/** @import { Row } from '../model/grouping.js' */
/** @import { Place } from '../state/edits.js' */

const QUICK = ['👍', '✅', '🙏'];

/**
 * @param {{ rows: Row[], pending: OutboxItem[], channel: Channel, focus?: string | null,
 *   thread?: boolean }} props
 */
export function MessageRows({ rows, pending, channel, focus = null, thread = false }) {
  const user = me.value;
  if (!user) return null;
  const quick = [...new Set([...settings.value.recent_emoji, ...QUICK])].slice(0, 3).join(' ');
  const inline = !thread && settings.value.replies === 'inline';
  const place = thread ? 'thread' : 'channel';
  const shared = sharedProps(channel, place, quick);
  const unseen = unseenThreads.value[channel.id] ?? {};
  const replies = (/** @type {Message} */ message) =>
    inline && message.reply_count > 0
      ? html`<${InlineReplies} channel=${channel} parent=${message.id} />`
      : undefined;
  return html`${rows.map(
    (row) => html`<div key=${row.key} data-row=${row.key} class="row">
      ${
        row.kind === 'message'
          ? html`<${MessageRow} ...${shared} message=${row.message} continues=${row.continues}
              marked=${focus === row.message.id} thread=${thread}
              unread=${unseen[row.message.id]?.count ?? 0}
              draft=${drafts.value[draftKey(channel.id, row.message.id)] !== undefined}
              ...${writing(row.message, place)} replies=${replies(row.message)} />`
          : html`<${TimelineDivider} row=${row}
              onDay=${(/** @type {string} */ at) => openDialog({ kind: 'date', channel: channel.id, at })} />`
      }</div>`,
  )}
    ${pending.map(
      (item) => html`<div key=${`pending-${item.nonce}`} class="row"><${PendingRow} item=${item}
          author=${user} online=${link.value.phase === 'online'}
      onRetry=${() => retryItem(item.nonce)} onDiscard=${() => takeBack(item)}
          onCopy=${() => void copyText(item.content)} /></div>`,
    )}`;
}

/** @param {Channel} channel @param {Place} place @param {string} quick */
const sharedProps = (channel, place, quick) => ({
  me: me.value?.id,
  moderator: canModerate(myRole(channel.server_id)),
  actions: actions[place],
  quick,
});

/** What a row shows of a change that is being made. @param {Message} message @param {Place} place */
const writing = (message, place) => ({
  editor: isEditing(message, place)
    ? html`<${Editor} message=${message} place=${place} />`
    : undefined,
  unsaved: unsavedMark(message, place) ?? undefined,
});

/** What was not sent goes on being written. @param {OutboxItem} item */
function takeBack(item) {
  discardItem(item.nonce);
  giveBack(draftKey(item.channel_id, item.parent_id), item.content);
}

/**
 * The replies under their parent, for those who chose so.
 * @param {{ channel: Channel, parent: string }} props
 */
function InlineReplies({ channel, parent }) {
  const held = timeline(channel.id, parent).value;
  const newest = held.messages.at(-1)?.id;
  useEffect(() => {
    if (!held.loaded) void openThread(channel.id, parent);
    else sawThread(channel.id, parent, newest);
  }, [parent, held.loaded, newest]);
  if (!held.loaded || !me.value) return null;
  const shared = sharedProps(channel, 'inline', QUICK.join(' '));
  return html`<div class="inline-replies">${held.messages.map(
    (/** @type {Message} */ message) => html`<${MessageRow} key=${message.id} ...${shared}
      message=${message} continues=${false} thread ...${writing(message, 'inline')} />`,
  )}</div>`;
}
