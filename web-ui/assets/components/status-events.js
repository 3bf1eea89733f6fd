import { html } from '../lib/ui.js';
import { brief, full } from '../lib/time.js';
import { t } from '../i18n/index.js';

/** @param {{ events: { at: string, kind: string, text: string }[] }} props */
export function StatusEvents({ events }) {
  return html`<section class="card"><header class="card-head"><h2>${t('mesh.events')}</h2></header>
    ${
      events.length === 0
        ? html`<p class="soft">${t('mesh.eventsNone')}</p>`
        : html`<ol class="tape">${events.map(
            (event, index) => html`<li key=${`${event.at}${index}`} class="is-${event.kind}">
      <time datetime=${event.at}
          title=${full(event.at)}>${brief(event.at)}</time><span>${event.text}</span></li>`,
          )}</ol>`
    }
  </section>`;
}
