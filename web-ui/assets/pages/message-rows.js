import { html, useEffect } from '../lib/ui.js';
import { copyText } from '../lib/clipboard.js';
import { MessageRow } from '../components/message-row.js';
import { PendingRow } from '../components/pending-row.js';
import { TimelineDivider } from '../components/timeline-divider.js';
import { canModerate } from '../model/roles.js';
import { link } from '../state/connection.js';
import { discardItem, retryItem } from '../state/outbox.js';
import { myRole } from '../state/servers.js';
import { me } from '../state/session.js';
import { settings } from '../state/settings.js';
import { openDialog } from '../state/shell.js';
import { openThread, timeline } from '../state/timelines.js';
import { actions, editing } from './message-actions.js';

/** @import { Channel, Message } from '../api/types.js' */
/** @import { OutboxItem } from '../model/outbox.js' */
/** @import { Row } from '../model/grouping.js' */

const QUICK = ['👍', '✅', '🙏'];

/**
 * @param {{ rows: Row[], pending: OutboxItem[], channel: Channel, focus?: string | null,
 *   thread?: boolean }} props
 */
export function MessageRows({ rows, pending, channel, focus = null, thread = false }) {
  const user = me.value;
  if (!user) return null;
  const moderator = canModerate(myRole(channel.server_id));
  const quick = [...new Set([...settings.value.recent_emoji, ...QUICK])].slice(0, 3).join(' ');
  const inline = !thread && settings.value.replies === 'inline';
  return html`${rows.map(
    (row) => html`<div key=${row.key} data-row=${row.key} class="row">
      ${
        row.kind === 'message'
          ? html`<${MessageRow} message=${row.message} continues=${row.continues} me=${user.id}
              moderator=${moderator}
        editing=${editing.value === row.message.id} marked=${focus === row.message.id}
            actions=${actions} quick=${quick} thread=${thread}
       
            replies=${inline && row.message.reply_count > 0 ? html`<${InlineReplies} channel=${channel} parent=${row.message.id} />` : undefined} />`
          : html`<${TimelineDivider} row=${row}
              onDay=${(/** @type {string} */ at) => openDialog({ kind: 'date', channel: channel.id, at })} />`
      }</div>`,
  )}
    ${pending.map(
      (item) => html`<div key=${`pending-${item.nonce}`} class="row"><${PendingRow} item=${item}
          author=${user} online=${link.value.phase === 'online'}
      onRetry=${() => retryItem(item.nonce)} onDiscard=${() => discardItem(item.nonce)}
          onCopy=${() => void copyText(item.content)} /></div>`,
    )}`;
}

/**
 * The replies under their parent, for those who chose so.
 * @param {{ channel: Channel, parent: string }} props
 */
function InlineReplies({ channel, parent }) {
  const held = timeline(channel.id, parent).value;
  useEffect(() => {
    if (!held.loaded) void openThread(channel.id, parent);
  }, [parent, held.loaded]);
  if (!held.loaded || !me.value) return null;
  const moderator = canModerate(myRole(channel.server_id));
  return html`<div class="inline-replies">${held.messages.map(
    (
      /** @type {Message} */ message,
    ) => html`<${MessageRow} key=${message.id} message=${message} continues=${false}
        me=${me.value?.id}
    moderator=${moderator} editing=${editing.value === message.id} actions=${actions}
        quick=${QUICK.join(' ')} thread />`,
  )}</div>`;
}
