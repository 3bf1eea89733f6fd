import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';

/** Hides the lower part of something long until asked. @param {{ long: boolean, children?: any }} props */
export function Foldable({ long, children }) {
  const [open, setOpen] = useState(false);
  if (!long) return children;
  return html`<div class="foldable ${open ? '' : 'is-folded'}">
    <div class="foldable-content">${children}</div>
    <button type="button" class="link" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${t(open ? 'message.fold' : 'message.unfold')}
    </button>
  </div>`;
}
