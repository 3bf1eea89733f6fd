import { html } from '../lib/ui.js';
import { Icon } from './icon.js';

/**
 * What is shown where nothing is yet: says so, and what to do.
 * @param {{ icon: string, title: string, text?: string, children?: any }} props
 */
export function EmptyState({ icon, title, text, children }) {
  return html`<div class="empty">
    <span class="empty-icon"><${Icon} name=${icon} size=${26} /></span>
    <h2>${title}</h2>
    ${text && html`<p>${text}</p>`}
    ${children && html`<div class="empty-actions">${children}</div>`}
  </div>`;
}
