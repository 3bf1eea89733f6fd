import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { IconButton } from './icon-button.js';

const FORMATS = [
  'bold',
  'italic',
  'strike',
  'code',
  'code-block',
  'quote',
  'list',
  'list-ordered',
  'link',
];

/** @param {{ onFormat: (format: any) => void, disabled: boolean }} props */
export function FormatBar({ onFormat, disabled }) {
  return html`<div class="format-bar" role="toolbar" aria-label=${t('format.label')}>
    ${FORMATS.map(
      (format) => html`<${IconButton} key=${format} icon=${format} size=${16} disabled=${disabled}
      label=${t(`format.${format}`)} onClick=${() => onFormat(format)} />`,
    )}
  </div>`;
}
