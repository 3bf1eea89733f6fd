import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { IconButton } from './icon-button.js';

/**
 * @param {{ reactions: import('../api/types.js').Reaction[], me: string,
 *   nameOf: (id: string) => string,
 *   onToggle: (emoji: string) => void, onAdd: (event: Event) => void }} props
 */
export function Reactions({ reactions, me, nameOf, onToggle, onAdd }) {
  return html`<div class="reactions">
    ${reactions.map((row) => {
      const mine = row.user_ids.includes(me);
      const names = row.user_ids.slice(0, 12).map(nameOf).join(t('list.comma'));
      return html`<button type="button" key=${row.emoji} class="reaction ${mine ? 'is-mine' : ''}"
          aria-pressed=${mine}
      data-testid="reaction" data-emoji=${row.emoji}
          title=${t('reaction.by', { names, emoji: row.emoji })}
      onClick=${() => onToggle(row.emoji)}><span
          class="reaction-emoji">${row.emoji}</span><span>${row.count}</span></button>`;
    })}
    <${IconButton} icon="emoji-add" size=${16} class="reaction-add" label=${t('reaction.add')}
        onClick=${onAdd} />
  </div>`;
}
