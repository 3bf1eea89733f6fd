import { html } from '../lib/ui.js';
import { brief } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/**
 * Below a message: its thread, what is new in it, and whether an answer was begun.
 * @param {{ count: number, last: string | null, unread: number, draft: boolean,
 *   onOpen: () => void }} props
 */
export function ReplyCount({ count, last, unread, draft, onOpen }) {
  if (count === 0 && !draft) return null;
  return html`<button type="button" class="reply-count" data-testid="reply-count" onClick=${onOpen}>
    <${Icon} name="thread" size=${15} />
    ${count > 0 && html`<b>${t('message.replies', { count })}</b>`}
    ${last && html`<span>${t('message.lastReply', { time: brief(last) })}</span>`}
    ${
      unread > 0 &&
      html`<span class="reply-unread" data-testid="replies-unread">
        ${t('message.repliesUnread', { count: unread })}</span>`
    }
    ${
      draft &&
      html`<span class="reply-draft" data-testid="reply-draft"><${Icon} name="edit" size=${13} />
        ${t('channel.draft')}</span>`
    }
  </button>`;
}
