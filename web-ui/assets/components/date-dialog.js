import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/**
 * Chooses a day to read a channel from.
 * @param {{ first: string, today: string, earlier: { label: string, day: string }[],
 *   describe: (error: unknown) => { text: string, field: string | null },
 *   onGo: (day: string) => Promise<void>, onClose: () => void }} props
 */
export function DateDialog({ first, today, earlier, describe, onGo, onClose }) {
  const [day, setDay] = useState(first);
  const { busy, error, submit } = useSubmit(describe);
  return html`<${Modal} title=${t('date.title')} onClose=${onClose} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${submit(() => onGo(day))}>
      <div class="button-row">${earlier.map(
        (one) => html`<button type="button" class="button is-small" key=${one.day} disabled=${busy}
            onClick=${submit(() => onGo(one.day))}>${one.label}</button>`,
      )}</div>
      <div class="date-row"><input type="date" value=${day} max=${today} required
          aria-label=${t('date.day')} data-testid="date-day"
          onInput=${(/** @type {any} */ event) => setDay(event.target.value)} />
        <button class="button is-primary" disabled=${busy || day === ''}
            data-testid="date-go">${t('date.go')}</button></div>
      ${error && html`<p class="field-told is-error" role="alert">${error}</p>`}
    </form>
  <//>`;
}
