import { html } from '../lib/ui.js';
import { full, short } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';

const TEXT_MAX = 400;

/**
 * A message that is linked to: where, by whom, when, and how it begins.
 * @param {{ message: import('../api/types.js').Message, text: string, place: string,
 *   server: string | null, onShow: () => void }} props
 */
export function PermalinkCard({ message, text, place, server, onShow }) {
  const { author, parent_id } = message;
  const whole = [...text];
  const shown = whole.length > TEXT_MAX ? `${whole.slice(0, TEXT_MAX).join('')} …` : text;
  return html`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${message.id} title=${t('pins.show')} onClick=${onShow}>
    <span class="found-place">${place}${server && html`<small>${server}</small>`}
      ${parent_id && html`<small>${t('search.inThread')}</small>`}</span>
    <span class="found-by"><${Avatar} id=${author.id} name=${author.display_name} size="s" />
      <strong>${author.display_name}</strong>
      <time title=${full(message.created_at)}>${short(message.created_at)}</time></span>
    <span class="found-text" dir="auto">${shown}</span>
  </button>`;
}
