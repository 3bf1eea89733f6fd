import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';

/** @param {{ names: string[] }} props */
export function TypingLine({ names }) {
  const text =
    names.length === 0
      ? ''
      : names.length > 3
        ? t('typing.many')
        : t('typing.some', { count: names.length, names: names.join(t('list.comma')) });
  return html`<p class="typing"
      aria-live="polite">${text && html`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${text}`}</p>`;
}
