import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';

const PAGES = /** @type {const} */ ({ mesh: 'mesh.title', accounts: 'accounts.name' });

/**
 * The pages of mesh administrators.
 * @param {{ page: 'mesh' | 'accounts', onPage: (page: 'mesh' | 'accounts') => void }} props
 */
export function MeshTabs({ page, onPage }) {
  return html`<nav class="mesh-tabs" aria-label=${t('mesh.title')}>${Object.entries(PAGES).map(
    ([name, label]) => html`<button type="button" key=${name}
      aria-current=${name === page ? 'page' : undefined} data-testid="mesh-tab-${name}"
      onClick=${() => onPage(/** @type {'mesh' | 'accounts'} */ (name))}>${t(label)}</button>`,
  )}</nav>`;
}
