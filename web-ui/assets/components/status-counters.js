import { html } from '../lib/ui.js';
import { counterName } from '../lib/coded.js';
import { t } from '../i18n/index.js';

/** @param {{ rows: [string, number][] }} props */
export function StatusCounters({ rows }) {
  const busy = rows.filter(([, count]) => count > 0);
  const quiet = rows.length - busy.length;
  return html`<section class="card"><header
      class="card-head"><h2>${t('mesh.counters')}</h2></header>
    <p class="soft">${t('mesh.countersText')}</p>
    ${busy.length === 0 ? html`<p class="all-well">${t('mesh.countersNone')}</p>` : html`<dl class="counters">${busy.map(([name, count]) => html`<div key=${name}><dt>${counterName(name)}</dt><dd>${count}</dd></div>`)}</dl>`}
    ${busy.length > 0 && quiet > 0 && html`<p class="soft">${t('mesh.countersQuiet', { count: quiet })}</p>`}
  </section>`;
}
