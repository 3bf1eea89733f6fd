import { html, iconNodes } from '../lib/ui.js';

/**
 * A vendored line icon; decorative, so label the control around it.
 * @param {{ name: string, size?: number }} props
 */
export function Icon({ name, size = 18 }) {
  const nodes = iconNodes(name).map(([Tag, attributes]) => html`<${Tag} ...${attributes} />`);
  return html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none"
    stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"
    aria-hidden="true">${nodes}</svg>`;
}
