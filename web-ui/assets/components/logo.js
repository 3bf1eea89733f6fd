import { html } from '../lib/ui.js';

/** Two speech bubbles that overlap and share a link: the mesh. @param {{ size?: number }} props */
export function Logo({ size = 40 }) {
  return html`<svg class="logo" width=${size} height=${size} viewBox="0 0 32 32" aria-hidden="true">
    <path class="logo-back"
        d="M14 11.5h10a4.500 4.500 0 0 1 4.500 4.500v4a4.500 4.500 0 0 1-3.500 4.400v3.600l-4-3.500h-7a4.500 4.500 0 0 1-4.500-4.500v-4a4.500 4.500 0 0 1 4.500-4.500z" />
    <path class="logo-front"
        d="M8 4.500h10a4.500 4.500 0 0 1 4.500 4.500v4a4.500 4.500 0 0 1-4.500 4.500h-6.500l-4.500 4v-4.100A4.500 4.500 0 0 1 3.500 13V9A4.500 4.500 0 0 1 8 4.500z" />
    <path class="logo-link" d="M9 11l6 .2 2.500 7 5.500.3M15 11.200l8 7.300" />
    <circle class="logo-node" cx="9" cy="11" r="1.900" /><circle class="logo-node" cx="15.500"
        cy="11.200" r="1.900" />
    <circle class="logo-node" cx="17.500" cy="18.500" r="1.900" /><circle class="logo-node"
        cx="23.300" cy="18.600" r="1.900" />
  </svg>`;
}
