import { html } from '../lib/ui.js';
import { clock } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';

/** @import { OutboxItem } from '../model/outbox.js' */

/**
 * A message that no node has confirmed yet.
 * @param {{ item: OutboxItem, author: import('../api/types.js').User, online: boolean,
 *   onRetry: () => void, onDiscard: () => void, onCopy: () => void, files: any }} props
 *   `files`: what it waits for as well
 */
export function PendingRow({ item, author, online, onRetry, onDiscard, onCopy, files }) {
  const refused = item.state === 'refused';
  const uploads = files && item.state === 'waiting';
  const waiting = !online || (item.state === 'waiting' && !files);
  return html`<article class="message is-pending ${refused ? 'is-refused' : ''}"
      data-testid="pending-message" data-nonce=${item.nonce} data-state=${item.state}>
    <div class="message-gutter"><${Avatar} id=${author.id} name=${author.display_name} /></div>
    <div class="message-main">
      <header class="message-head"><strong class="message-author">${author.display_name}</strong>
        <time>${clock(item.created_at)}</time></header>
      ${item.content !== '' && html`<p class="message-plain">${item.content}</p>`}
      ${files}
      ${
        refused
          ? html`<p class="pending-note is-error" role="alert"><${Icon} name="error" size=${14} />
          <span>${t('outbox.refused', { reason: item.error ?? '' })}</span>
          <button type="button" class="link" onClick=${onRetry}>${t('action.retry')}</button>
          <button type="button" class="link" onClick=${onCopy}>${t('action.copy')}</button>
          <button type="button" class="link"
              onClick=${onDiscard}>${t('action.discard')}</button></p>`
          : (waiting || uploads) &&
            html`<p class="pending-note"><${Icon} name="clock"
                size=${14} /><span>${t(waiting ? 'outbox.waiting' : 'outbox.uploading')}</span>
          <button type="button" class="link"
              onClick=${onDiscard}>${t('action.discard')}</button></p>`
      }
    </div>
  </article>`;
}
