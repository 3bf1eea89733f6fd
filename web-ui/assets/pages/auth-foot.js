import { html } from '../lib/ui.js';
import { language, t } from '../i18n/index.js';
import { meshSelf } from '../state/mesh-self.js';
import { changeSettings } from '../state/settings.js';

/** Below the sign-in pages: which node this is, and the language. */
export function AuthFoot() {
  const self = meshSelf.value;
  return html`<span
      data-testid="self-node">${self && t('auth.atNode', { node: self.node.name })}${self?.node.segment ? ` · ${self.node.segment}` : ''}${self?.node.version ? ` · ${self.node.version}` : ''}</span>
    <a href="/help/${language.value}" target="_blank" rel="noopener">${t('help.guide')}</a>
    <span class="language-switch">${[
      ['ja', '日本語'],
      ['en', 'English'],
    ].map(
      ([value, label]) => html`<button type="button" key=${value} lang=${value}
      aria-pressed=${language.value === value} data-testid="language-${value}"
          onClick=${() => changeSettings({ language: /** @type {'ja' | 'en'} */ (value) })}>${label}</button>`,
    )}</span>`;
}
