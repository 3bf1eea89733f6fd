import { html } from '../lib/ui.js';
import { brief, full } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { IconButton } from './icon-button.js';
import { MessageBody } from './message-body.js';

/**
 * @param {{ message: import('../api/types.js').Message, onShow: () => void,
 *   onUnpin: (() => void) | null, onPerson: (at: Element) => void, files: any }} props
 */
export function PinnedMessage({ message, onShow, onUnpin, onPerson, files }) {
  const { author } = message;
  return html`<article class="pinned" data-testid="pinned" data-message-id=${message.id}>
    <header><${Avatar} id=${author.id} name=${author.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${author.username}"
        onClick=${(/** @type {any} */ event) => onPerson(event.currentTarget)}>${author.display_name}</button>
      <time title=${full(message.created_at)}>${brief(message.created_at)}</time>
      ${onUnpin && html`<${IconButton} icon="close" label=${t('message.unpin')} onClick=${onUnpin} />`}</header>
    <div class="pinned-body" dir="auto">${
      message.html
        ? html`<${MessageBody} source=${message.html} />`
        : html`<p class="message-plain">${message.content}</p>`
    }${files}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${onShow}>${t('pins.show')}</button>
  </article>`;
}
