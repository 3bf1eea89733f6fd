import { html } from '../lib/ui.js';
import { clock } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { Notice } from './notice.js';

/** @import { Message } from '../api/types.js' */

/** Enough of a text to know it by. @param {string} text */
const start = (text) => {
  const line = [...text.trim().split('\n')[0]];
  return line.length > START_CHARS ? `${line.slice(0, START_CHARS).join('')} …` : line.join('');
};
const START_CHARS = 40;

/**
 * What can be done with the chosen messages; it stands where one writes otherwise.
 * @param {{ count: number, max: number, full: boolean, busy: boolean,
 *   failed: { message: Message, reason: string }[], onCopy: () => void,
 *   onDelete: (() => void) | null, onDone: () => void }} props
 */
export function SelectionBar({ count, max, full, busy, failed, onCopy, onDelete, onDone }) {
  return html`<section class="selection" aria-label=${t('select.label')} data-testid="selection">
    ${
      failed.length > 0 &&
      html`<${Notice} tone="error"><ul class="selection-failed" data-testid="selection-failed">${failed.map(
        ({ message, reason }) =>
          html`<li key=${message.id}>${t('select.failed', {
            name: message.author.display_name,
            time: clock(message.created_at),
            text: start(message.content),
            reason,
          })}</li>`,
      )}</ul><//>`
    }
    ${full && html`<${Notice} tone="warning">${t('select.full', { count: max })}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${t('select.count', { count })}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${count === 0 || busy}
        data-testid="selection-copy" onClick=${onCopy}><${Icon} name="copy" size=${15} />${t('select.copy')}</button>
      ${
        onDelete &&
        html`<button type="button" class="button is-small is-danger-quiet"
          disabled=${count === 0 || busy} data-testid="selection-delete"
          onClick=${onDelete}><${Icon} name="trash" size=${15} />${t('select.delete')}</button>`
      }
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${onDone}>${t('select.done')}</button>
    </div>
  </section>`;
}
