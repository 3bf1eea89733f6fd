import { html, memo, useState } from '../lib/ui.js';
import { isEmojiOnly } from '../lib/emoji.js';
import { marksUnread } from '../lib/keys.js';
import { clock, full } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Foldable } from './foldable.js';
import { Icon } from './icon.js';
import { isOwn, MessageBody } from './message-body.js';
import { MessageToolbar } from './message-toolbar.js';
import { Reactions } from './reactions.js';
import { ReplyCount } from './reply-count.js';

/** @import { Message, User } from '../api/types.js' */
/** @import { Permalink } from '../model/permalink.js' */

/**
 * @typedef {object} MessageActions  the same object as long as the page lives
 * @property {(message: Message, emoji: string) => void} react
 * @property {(message: Message, at: Element) => void} pickReaction
 * @property {(message: Message) => void} reply
 * @property {(message: Message) => void} edit
 * @property {(message: Message) => void} remove
 * @property {(message: Message) => void} pin
 * @property {(id: string) => boolean} isSaved
 * @property {(message: Message) => void} save
 * @property {(message: Message) => void} markUnread  from it on
 * @property {(message: Message) => void} readers
 * @property {(message: Message) => void} history
 * @property {(message: Message) => void} quote
 * @property {(message: Message) => void} forward
 * @property {(message: Message, range?: boolean) => void} select
 * @property {(message: Message) => void} copyText
 * @property {(message: Message) => void} copyLink
 * @property {(username: string, at: Element, known?: User) => void} person  who that is
 * @property {(id: string) => string} nameOf
 */

/**
 * @typedef {{ message: Message, continues: boolean, me: string, moderator: boolean,
 *   editor?: any, unsaved?: any, marked?: boolean, unread?: number, draft?: boolean,
 *   actions: MessageActions, quick: string, thread?: boolean,
 *   named?: boolean, username?: string, groups?: string, pins: boolean, receipts: boolean,
 *   quotes?: boolean, selects?: boolean,
 *   selected?: boolean, links: Permalink[], Cards: any, Files: any }} MessageRowProps
 *   `named`: others have the same display name; `username`: the reader's, `groups`: those
 *   the reader is in; `receipts`: it is shown who has read; `quotes`, `selects`: the
 *   reader can do so here; `selected`: whether it is among those being chosen, if any are
 */

export const MessageRow = memo(function MessageRow(/** @type {MessageRowProps} */ props) {
  const { message, continues, me, actions, thread } = props;
  const editing = Boolean(props.editor);
  const { author, attachments = [] } = message;
  const compact = continues && !message.is_deleted;
  const choosing = props.selected !== undefined && !message.is_deleted;
  const [active, setActive] = useState(false);
  // Writing out a date costs more than all else of a row, and is read only where the pointer is.
  const title = active ? timeTitle(message) : undefined;
  return html`<article
      class="message ${compact ? 'is-compact' : ''} ${editing ? 'is-editing' : ''} ${props.marked ? 'is-marked' : ''} ${mentions(message, props.username, props.groups) ? 'mentions-me' : ''} ${choosing ? 'is-choosing' : ''} ${props.selected ? 'is-selected' : ''}"
    onClick=${(/** @type {any} */ event) => {
      if (choosing) return choose(event, message, actions);
      const { username } = event.target.closest('.mention')?.dataset ?? {};
      if (username) actions.person(username, event.target);
    }}
    data-message-id=${message.id} data-testid="message" tabindex="-1"
    onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
      if (!marksUnread(event) || author.id === me || message.is_deleted) return;
      event.preventDefault();
      actions.markUnread(message);
    }}
    onPointerEnter=${() => setActive(true)} onFocusIn=${() => setActive(true)}
    onPointerLeave=${(/** @type {any} */ event) => {
      if (!event.currentTarget.contains(document.activeElement)) setActive(false);
    }}
    onFocusOut=${(/** @type {any} */ event) => {
      const { currentTarget, relatedTarget } = event;
      if (!currentTarget.contains(relatedTarget) && !currentTarget.matches(':hover'))
        setActive(false);
    }}
    aria-label=${t('message.by', { name: author.display_name, time: clock(message.created_at) })}>
    <div class="message-gutter">
      ${
        choosing &&
        html`<input type="checkbox" class="message-check" checked=${props.selected}
          aria-label=${t('message.by', { name: author.display_name, time: clock(message.created_at) })}
          data-testid="message-check" />`
      }
      ${
        compact
          ? html`<time class="message-clock"
              title=${title}>${clock(message.created_at)}</time>`
          : html`<span class="message-face" onClick=${(/** @type {any} */ event) =>
              !choosing &&
              actions.person(
                author.username,
                event.currentTarget,
                author,
              )}><${Avatar} id=${author.id} name=${author.display_name} /></span>`
      }
    </div>
    <div class="message-main">
      ${
        !compact &&
        html`<header class="message-head">
        <button type="button" class="message-author" title="@${author.username}" aria-haspopup="dialog"
          data-testid="message-author" onClick=${(/** @type {any} */ event) => actions.person(author.username, event.currentTarget, author)}
          >${author.display_name}</button>
        ${props.named && html`<span class="message-username">@${author.username}</span>`}
        <time datetime=${message.created_at}
            title=${title}>${clock(message.created_at)}</time>
        ${message.late && html`<span class="tag is-quiet"><${Icon} name="late" size=${12} />${t('message.late')}</span>`}
      </header>`
      }
      ${
        props.editor ??
        html`<${Content} message=${message} username=${props.username} groups=${props.groups}
          onHistory=${() => actions.history(message)} />`
      }
      ${props.unsaved}
      ${
        attachments.length > 0 &&
        !message.is_deleted &&
        !message.newer_version &&
        html`<${props.Files} files=${attachments} message=${message.id} />`
      }
      ${props.links.length > 0 && !editing && html`<${props.Cards} links=${props.links} />`}
      ${
        message.reactions.length > 0 &&
        !message.is_deleted &&
        html`<${Reactions} reactions=${message.reactions} me=${me} nameOf=${actions.nameOf}
        onToggle=${(/** @type {string} */ emoji) => actions.react(message, emoji)}
       
            onAdd=${(/** @type {any} */ event) => actions.pickReaction(message, event.currentTarget)} />`
      }
      ${
        !thread &&
        html`<${ReplyCount} count=${message.reply_count} last=${message.last_reply_at ?? null}
          unread=${props.unread ?? 0} draft=${props.draft === true}
          onOpen=${() => actions.reply(message)} />`
      }
    </div>
    ${active && !editing && !choosing && !message.is_deleted && html`<${Toolbar} ...${props} />`}
  </article>`;
});

/** A press anywhere on a message chooses it; a link stays one.
 * @param {any} event @param {Message} message @param {MessageActions} actions */
function choose(event, message, actions) {
  if (event.target.closest('a, button, video, audio')) return;
  // What the range runs over would be marked as text.
  if (event.shiftKey) getSelection()?.removeAllRanges();
  actions.select(message, event.shiftKey);
}

/** Whether the message names the reader. Its HTML is the node's: no text can look like this tag.
 * @param {Message} message @param {string | undefined} username
 * @param {string | undefined} groups */
const mentions = (message, username, groups) =>
  message.mentions?.some((name) => isOwn(name, username, groups)) === true;

/** @param {{ message: Message, username?: string, groups?: string, onHistory: () => void }} props */
function Content({ message, username, groups, onHistory }) {
  if (message.is_deleted) {
    return html`<p class="message-deleted"><${Icon} name="trash"
        size=${14} /> ${t('message.deleted')}</p>`;
  }
  if (message.newer_version) {
    return html`<p class="message-deleted" data-testid="message-newer">${t('message.newer')}</p>`;
  }
  return html`<div class="message-content ${isEmojiOnly(message.content) ? 'is-emoji' : ''}"
      dir="auto">
    ${
      message.content !== '' &&
      html`<${Foldable} long=${isLong(message.content)}>
        ${message.html ? html`<${MessageBody} source=${message.html} username=${username} groups=${groups} />` : html`<p class="message-plain">${message.content}</p>`}
      <//>`
    }
    <${Marks} message=${message} onHistory=${onHistory} />
  </div>`;
}

/** @param {{ message: Message, onHistory: () => void }} props */
function Marks({ message, onHistory }) {
  const here = message.replicas === 'here';
  if (!message.edited_at && !message.pinned && !here) return null;
  return html`<span class="message-marks">
    ${
      message.edited_at &&
      html`<button type="button" class="message-mark is-edited"
        title=${t('message.editedAt', { time: full(message.edited_at) })}
        data-testid="message-edited" onClick=${onHistory}>${t('message.edited')}</button>`
    }
    ${message.pinned && html`<span class="message-mark is-pinned" title=${t('message.pinned')}><${Icon} name="pin" size=${12} />${t('message.pinned')}</span>`}
    ${
      here &&
      html`<span class="message-mark is-replica" title=${t('message.onlyHere')}>
      <${Icon} name="hourglass" size=${12} /><span
          class="visually-hidden">${t('message.onlyHere')}</span></span>`
    }
  </span>`;
}

const FOLD_CHARS = 1500;
const FOLD_LINES = 24;

/** @param {string} text */
const isLong = (text) => text.length > FOLD_CHARS || text.split('\n').length > FOLD_LINES;

/** @param {Message} message */
function timeTitle(message) {
  if (!message.late || !message.received_at) return full(message.created_at);
  return t('message.times', { sent: full(message.created_at), arrived: full(message.received_at) });
}

/** @param {MessageRowProps} props */
function Toolbar(props) {
  const { message, me, moderator, pins, receipts, actions, quick, thread, quotes, selects } = props;
  const mine = message.author.id === me;
  // Of a reply nobody knows: whoever has read on has not opened every thread.
  const told = receipts && !message.parent_id;
  return html`<${MessageToolbar} quick=${quick.split(' ')} canEdit=${mine}
      canDelete=${mine || moderator} canPin=${pins} canReply=${!thread && !message.parent_id}
    onQuick=${(/** @type {string} */ emoji) => actions.react(message, emoji)}
    onReact=${(/** @type {any} */ event) => actions.pickReaction(message, event.currentTarget)}
    onReply=${() => actions.reply(message)} onEdit=${() => actions.edit(message)}
        onDelete=${() => actions.remove(message)}
    pinned=${message.pinned === true} onPin=${() => actions.pin(message)}
    saved=${actions.isSaved(message.id)} onSave=${() => actions.save(message)}
    onUnread=${mine ? null : () => actions.markUnread(message)}
    onReaders=${told ? () => actions.readers(message) : null}
    onQuote=${quotes ? () => actions.quote(message) : null}
    onForward=${() => actions.forward(message)}
    onSelect=${selects ? () => actions.select(message) : null}
    onCopyText=${() => actions.copyText(message)} onCopyLink=${() => actions.copyLink(message)} />`;
}
