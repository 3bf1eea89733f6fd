import { html, useState } from '../lib/ui.js';
import { copyText } from '../lib/clipboard.js';
import { t } from '../i18n/index.js';

/** @param {{ text: string, label: string, testid?: string }} props */
export function CopyButton({ text, label, testid }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    if (!(await copyText(text))) return;
    setDone(true);
    setTimeout(() => setDone(false), 1500);
  };
  return html`<button type="button" class="button is-small" data-testid=${testid} onClick=${copy}>
    <span aria-live="polite">${done ? t('action.copied') : label}</span></button>`;
}
