import { html } from '../lib/ui.js';
import { reason, troubleText } from '../lib/coded.js';
import { brief, full } from '../lib/time.js';
import { t } from '../i18n/index.js';

/** @typedef {import('../api/types.js').MeshStatus['events'][number]} TapeEvent */

/** @param {{ events: TapeEvent[] }} props */
export function StatusEvents({ events }) {
  return html`<section class="card"><header class="card-head"><h2>${t('mesh.events')}</h2></header>
    ${
      events.length === 0
        ? html`<p class="soft">${t('mesh.eventsNone')}</p>`
        : html`<ol class="tape">${events.map(
            (event, index) => html`<li key=${`${event.at}${index}`} class="is-${event.code}">
      <time datetime=${event.at}
          title=${full(event.at)}>${brief(event.at)}</time><span>${words(event)}</span></li>`,
          )}</ol>`
    }
  </section>`;
}

/** @param {TapeEvent} event */
function words({ code, args }) {
  const name = String(args.name ?? '');
  switch (code) {
    case 'joined':
      return t('mesh.event.joined');
    case 'connected':
      return t('mesh.event.connected', { name });
    case 'lost':
      return t('mesh.event.lost', { name, reason: reason(String(args.reason)) });
    case 'authority_given':
    case 'authority_taken':
      return t(`mesh.event.${code}`, { name });
    case 'authority_restored':
      return t('mesh.event.authority_restored');
    case 'revoked':
      return t('mesh.event.revoked', { name });
    case 'refused_address':
      return t(`mesh.event.refused.${args.direction}`, { address: args.address });
    case 'trouble':
      return troubleText(String(args.trouble), args.name ? name : null);
    case 'trouble_over':
      return t('mesh.event.troubleOver');
    case 'set_aside':
      return t('mesh.verdict.setAside', { node: name, entry: args.entry });
    case 'disk':
      return t('mesh.event.disk', { detail: args.detail });
    default:
      return t('mesh.event.other', { code });
  }
}
