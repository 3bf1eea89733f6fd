import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';

const AFTER_MS = 300;

/**
 * Grey bars, only once waiting has become noticeable.
 * @param {{ rows?: number, kind?: 'message' | 'line' }} props
 */
export function Skeleton({ rows = 6, kind = 'message' }) {
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return html`<div class="skeleton skeleton-${kind}" role="status" aria-label=${t('state.loading')}>
    ${Array.from({ length: rows }, () => html`<div class="skeleton-row"><i></i><span><b></b><b></b></span></div>`)}
  </div>`;
}
