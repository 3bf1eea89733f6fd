import { html } from '../lib/ui.js';
import { brief, full } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { IconButton } from './icon-button.js';
import { MessageBody } from './message-body.js';

/**
 * A message that was kept for later: where, by whom, when, and all it says.
 * @param {{ saved: import('../api/types.js').Saved, place: string, onShow: () => void,
 *   onRemove: () => void, files: any }} props
 */
export function SavedMessage({ saved, place, onShow, onRemove, files }) {
  const { message, server } = saved;
  const { author } = message;
  return html`<article class="pinned" data-testid="saved-message" data-message-id=${message.id}>
    <p class="found-place">${place}${server && html`<small>${server.name}</small>`}</p>
    <header><${Avatar} id=${author.id} name=${author.display_name} size="s" />
      <strong>${author.display_name}</strong>
      <time title=${full(message.created_at)}>${brief(message.created_at)}</time>
      <${IconButton} icon="close" label=${t('saved.remove')} testid="saved-remove" onClick=${onRemove} /></header>
    <div class="pinned-body" dir="auto">${
      message.html
        ? html`<${MessageBody} source=${message.html} />`
        : html`<p class="message-plain">${message.content}</p>`
    }${files}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${onShow}>${t('saved.show')}</button>
  </article>`;
}
