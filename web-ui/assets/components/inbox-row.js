import { html } from '../lib/ui.js';
import { brief, full } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';

/** @typedef {{ id: string, author: string, at: string, text: string }} Line */

/**
 * A conversation in which something is unread, and how that begins.
 * @param {{ id: string, icon: string, name: string, server: string | null, unread: number,
 *   mentions: number, current: boolean, lines: Line[], onOpen: (event: MouseEvent) => void,
 *   onRead: () => void }} props
 */
export function InboxRow(props) {
  const { id, icon, name, server, unread, mentions, current, lines } = props;
  return html`<button type="button" class="found-message inbox-open" data-inbox=${id}
      data-testid="inbox-row" aria-current=${current ? 'page' : undefined} onClick=${props.onOpen}>
    <span class="found-place"><${Icon} name=${icon} size=${15} /><strong>${name}</strong>
      ${server && html`<small>${server}</small>`}<span class="spacer"></span>
      ${
        unread > 0
          ? html`<span class="count ${mentions > 0 ? 'is-mention' : ''}"><span
              class="visually-hidden">${t('unread.label')}</span>${unread > 99 ? '99+' : unread}</span>`
          : html`<small data-testid="inbox-done"><${Icon} name="check" size=${14} />${t('inbox.read')}</small>`
      }</span>
    ${lines.map(
      (
        line,
      ) => html`<span class="inbox-line" key=${line.id}><span class="found-by"><strong>${line.author}</strong>
        <time title=${full(line.at)}>${brief(line.at)}</time></span>
        <span class="found-text" dir="auto">${line.text}</span></span>`,
    )}
  </button>
  ${unread > 0 && html`<${IconButton} icon="check" size=${16} label=${t('unread.markRead')} class="inbox-read" testid="inbox-mark" onClick=${props.onRead} />`}`;
}
