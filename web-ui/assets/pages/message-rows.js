// How each row of a timeline is drawn, and what its controls do.

import { html, useEffect } from '../lib/ui.js';
import { copyText } from '../lib/clipboard.js';
import { t } from '../i18n/index.js';
import { Gap } from '../components/gap.js';
import { MessageRow } from '../components/message-row.js';
import { PendingRow } from '../components/pending-row.js';
import { TimelineDivider } from '../components/timeline-divider.js';
import { draftKey } from '../model/drafts.js';
import { heightOf } from '../model/file-box.js';
import { permalinksIn } from '../model/permalink.js';
import { newestOf } from '../model/threads.js';
import { link } from '../state/connection.js';
import { attached, setAttached } from '../state/attached.js';
import { drafts, giveBack } from '../state/drafts.js';
import { discardItem, retryItem } from '../state/outbox.js';
import { selection } from '../state/selection.js';
import { receiptsIn } from '../state/receipts.js';
import { me } from '../state/session.js';
import { ownNamesBy } from '../state/user-groups.js';
import { settings } from '../state/settings.js';
import { openDialog } from '../state/shell.js';
import { sawThread, unseenThreads } from '../state/threads.js';
import { openThread, timeline } from '../state/timelines.js';
import { Editor, isEditing, unsavedMark } from './editing.js';
import { actions } from './message-actions.js';
import { namesakes } from './shown-person.js';
import { restPart } from './rest-part.js';

/** @import { Message } from '../api/types.js' */
/** @import { Conversation } from '../model/conversation.js' */
/** @import { OutboxItem } from '../model/outbox.js' */
/** @import { Row } from '../model/grouping.js' */
/** @import { Place } from '../state/edits.js' */

const PermalinkCards = restPart((rest) => rest.PermalinkCards);
const PendingFiles = restPart((rest) => rest.PendingFiles);
/** In the room that the files will take. @type {any} */
const Files = restPart(
  (rest) => rest.Attachments,
  ({ files }) => html`<${Gap} height_px=${heightOf(files)} />`,
);

const QUICK = ['👍', '✅', '🙏'];

/**
 * What draws a row; made while a component is drawn, so that it follows all that it reads.
 * @param {{ conversation: Conversation, focus?: string | null, thread?: boolean }} where
 * @returns {(row: Row) => any}
 */
export function drawerOf({ conversation, focus = null, thread = false }) {
  const { id } = conversation;
  const quick = [...new Set([...settings.value.recent_emoji, ...QUICK])].slice(0, 3).join(' ');
  const inline = !thread && settings.value.replies === 'inline';
  const place = thread ? 'thread' : 'channel';
  const shared = sharedProps(conversation, place, quick);
  const unseen = unseenThreads.value[id] ?? {};
  const begun = drafts.value;
  const twice = namesakes.value;
  const chosen = chosenHere(id, thread);
  const online = link.value.phase === 'online';
  const message = (/** @type {Extract<Row, { kind: 'message' }>} */ { message: told, continues }) =>
    html`<${MessageRow} ...${shared} message=${told} continues=${continues}
        groups=${ownNamesBy(told.author.id)}
        named=${twice.has(told.author.id)} marked=${focus === told.id} thread=${thread} unread=${unseen[told.id]?.count ?? 0}
        draft=${begun[draftKey(id, told.id)] !== undefined} ...${writing(told, place)}
        links=${permalinksIn(told)} selects selected=${chosen?.has(told.id)} />
      ${inline && told.reply_count > 0 && html`<${InlineReplies} conversation=${conversation} parent=${told.id} />`}`;
  return (row) => {
    switch (row.kind) {
      case 'message':
        return message(row);
      case 'pending':
        return html`<${Pending} item=${row.item} online=${online} />`;
      case 'replies':
        return html`<div class="divider is-replies" role="separator" data-testid="thread-count">
          <span>${t('message.replies', { count: row.count })}</span></div>`;
      default:
        return html`<${TimelineDivider} row=${row}
          onDay=${(/** @type {string} */ at) => openDialog({ kind: 'date', channel: id, at })} />`;
    }
  };
}

/** Which messages are chosen, where some are being chosen. @param {string} id
 * @param {boolean} thread */
function chosenHere(id, thread) {
  const open = selection.value;
  if (open?.conversation !== id || (open.parent !== null) !== thread) return undefined;
  return new Set(open.messages.map((message) => message.id));
}

/** @param {{ item: OutboxItem, online: boolean }} props */
function Pending({ item, online }) {
  const user = me.value;
  if (!user) return null;
  return html`<${PendingRow} item=${item} author=${user} online=${online}
    files=${item.files && html`<${PendingFiles} item=${item} />`}
    onRetry=${() => retryItem(item.nonce)} onDiscard=${() => takeBack(item)}
    onCopy=${() => void copyText(item.content)} />`;
}

/** @param {Conversation} conversation @param {Place} place @param {string} quick */
const sharedProps = ({ id, moderates, pins, posts, archived }, place, quick) => ({
  me: me.value?.id,
  username: me.value?.username,
  moderator: moderates,
  Cards: PermalinkCards,
  Files,
  quotes: !archived && (posts || place === 'thread'),
  pins,
  receipts: receiptsIn(id),
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
  const key = draftKey(item.channel_id, item.parent_id);
  giveBack(key, item.content);
  setAttached(key, [...(attached.peek()[key] ?? []), ...(item.files ?? [])]);
}

/**
 * The replies under their parent, for those who chose so.
 * @param {{ conversation: Conversation, parent: string }} props
 */
function InlineReplies({ conversation, parent }) {
  const { id } = conversation;
  const held = timeline(id, parent).value;
  const newest = newestOf(held.messages);
  useEffect(() => {
    if (!held.loaded) void openThread(id, parent);
    else sawThread(id, parent, newest);
  }, [parent, held.loaded, newest]);
  if (!held.loaded || !me.value) return null;
  const shared = sharedProps(conversation, 'inline', QUICK.join(' '));
  return html`<div class="inline-replies">${held.messages.map(
    (/** @type {Message} */ message) => html`<${MessageRow} key=${message.id} ...${shared}
      groups=${ownNamesBy(message.author.id)} message=${message} links=${permalinksIn(message)} continues=${false} thread ...${writing(message, 'inline')} />`,
  )}</div>`;
}
