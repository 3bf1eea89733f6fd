import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';

/** Six words that both sides compare. @param {{ words: string[] }} props */
export function Words({ words }) {
  return html`<ol class="words" aria-label=${t('mesh.words')}
      data-testid="words">${words.map((word) => html`<li>${word}</li>`)}</ol>`;
}
