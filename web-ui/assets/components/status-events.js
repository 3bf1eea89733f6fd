import { html } from '../lib/ui.js';
import { brief, full } from '../lib/time.js';
import { t } from '../i18n/index.js';

/**
 * @param {{ events: { at: string, kind: string, text: string }[], names: string[] }} props
 */
export function StatusEvents({ events, names }) {
  return html`<section class="card"><header class="card-head"><h2>${t('mesh.events')}</h2></header>
    ${
      events.length === 0
        ? html`<p class="soft">${t('mesh.eventsNone')}</p>`
        : html`<ol class="tape">${events.map(
            (event, index) => html`<li key=${`${event.at}${index}`} class="is-${event.kind}">
      <time datetime=${event.at}
          title=${full(event.at)}>${brief(event.at)}</time><span
          title=${event.text}>${words(event, names)}</span></li>`,
          )}</ol>`
    }
  </section>`;
}

/** @param {{ kind: string, text: string }} event @param {string[]} names */
function words({ kind, text }, names) {
  if (kind === 'joined') return t('mesh.event.joined');
  const name = names.find((known) => text.startsWith(known));
  if (!name) return text;
  if (kind === 'connected') return t('mesh.event.connected', { name });
  if (kind === 'lost') return t('mesh.event.lost', { name });
  return kind === 'revoked' ? t('mesh.event.revoked', { name }) : text;
}
