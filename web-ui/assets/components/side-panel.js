import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { IconButton } from './icon-button.js';

/**
 * The frame of whatever is open at the right.
 * @param {{ title: string, subtitle?: string, onClose: () => void, children?: any, tools?: any,
 *   testid: string, drop?: string }} props  `tools`: what stands beside the title; `drop`: the draft
 *   that takes what is dropped here
 */
export function SidePanel({ title, subtitle, onClose, children, tools, testid, drop }) {
  return html`<aside class="panel" aria-label=${title} data-testid=${testid}
      data-drop=${drop}>
    <header class="panel-head">
      <${IconButton} icon="arrow-left" label=${t('action.back')} onClick=${onClose}
          class="only-narrow" />
      <div><h2>${title}</h2>${subtitle && html`<p>${subtitle}</p>`}</div>${tools}
      <${IconButton} icon="close" label=${t('action.close')} onClick=${onClose} class="only-wide"
          testid="panel-close" />
    </header>
    ${children}
  </aside>`;
}
