import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';

/** @param {{ note?: string, onMore: (() => void) | null }} props  null: there is no more to show */
export const PreviewMore = ({ note, onMore }) =>
  html`<p class="preview-more">
    ${note && html`<span role="status" data-testid="preview-shown">${note}</span>`}
    ${onMore && html`<button type="button" class="button is-small" data-testid="preview-more" onClick=${onMore}>${t('preview.more')}</button>`}
  </p>`;
