import { html } from '../lib/ui.js';
import { brief, full } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';

/** @import { Found } from '../api/types.js' */

/**
 * A message that was found: where, by whom, when, and the part that says it.
 * @param {{ found: Pick<Found, 'message' | 'snippet' | 'server'>, place: string, unread?: number,
 *   onShow: () => void }} props
 */
export function FoundMessage({ found, place, unread = 0, onShow }) {
  const { message, snippet, server } = found;
  const { author } = message;
  const onKeyDown = (/** @type {KeyboardEvent & { currentTarget: HTMLElement }} */ event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const row = event.currentTarget.closest('li');
    const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
    const to = next?.querySelector('button') ?? null;
    if (to || event.key === 'ArrowUp') {
      event.preventDefault();
      (to ?? document.querySelector('.search-field input'))?.focus();
    }
  };
  return html`<button type="button" class="found-message" data-testid="found"
      data-message-id=${message.id} onClick=${onShow} onKeyDown=${onKeyDown}>
    <span class="found-place">${place}${server && html`<small>${server.name}</small>`}
      ${message.parent_id && html`<small>${t('search.inThread')}</small>`}${
        unread > 0 &&
        html`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${t('unread.label')}</span>${unread > 99 ? '99+' : unread}</span>`
      }</span>
    <span class="found-by"><${Avatar} id=${author.id} name=${author.display_name} size="s" />
      <strong>${author.display_name}</strong>
      <time title=${full(message.created_at)}>${brief(message.created_at)}</time></span>
    <span class="found-text" dir="auto">${snippet.map((part, index) =>
      part.hit ? html`<mark key=${index}>${part.text}</mark>` : part.text,
    )}</span>
  </button>`;
}
