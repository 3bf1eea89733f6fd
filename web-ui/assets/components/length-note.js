import { html } from '../lib/ui.js';
import { CONTENT_MAX, lengthOf } from '../lib/text.js';
import { t } from '../i18n/index.js';

const SAID_FROM = 3600;

/** How many characters are left, or too many; nothing while there is room. @param {string} text */
export function lengthNote(text) {
  const length = lengthOf(text);
  if (length <= SAID_FROM) return null;
  const over = length - CONTENT_MAX;
  return over > 0
    ? html`<span class="composer-left is-over" role="status"
        data-testid="too-long">${t('composer.over', { count: over })}</span>`
    : html`<span class="composer-left" role="status">${t('composer.left', { count: -over })}</span>`;
}

/** @param {string} text */
export const isTooLong = (text) => lengthOf(text) > CONTENT_MAX;
