import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/** @param {{ count: number, label: string, onClick: () => void }} props */
export function JumpLatest({ count, label, onClick }) {
  return html`<button type="button" class="jump" data-testid="jump-latest" onClick=${onClick}>
    <${Icon} name="arrow-down" size=${16} />
    <span>${count > 0 ? t('timeline.missed', { count }) : label}</span></button>`;
}
