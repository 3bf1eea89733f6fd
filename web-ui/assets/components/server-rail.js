import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { HUES, hueOf, shortName } from './avatar.js';
import { Icon } from './icon.js';
import { Logo } from './logo.js';

/**
 * @param {{ servers: { id: string, name: string, unread: number, mentions: number }[],
 *   current: string | null,
 *   onOpen: (id: string) => void, onAdd: () => void,
 *   inbox: { current: boolean, onOpen: () => void },
 *   directs: { current: boolean, unread: number, onOpen: () => void }, mesh: { shown: boolean, current: boolean,
 *   waiting: number, onOpen: () => void } }} props
 */
export function ServerRail({ servers, current, onOpen, onAdd, inbox, directs, mesh }) {
  const hues = huesOf(servers);
  return html`<nav class="rail" aria-label=${t('rail.label')} data-testid="server-rail">
    <span class="rail-logo"><${Logo} size=${34} /></span>
    <ul class="rail-list">
      <li><button type="button" class="rail-server is-directs" title=${t('inbox.title')}
          aria-label=${t('inbox.title')} aria-pressed=${inbox.current} data-testid="inbox-button"
          onClick=${inbox.onOpen}><${Icon} name="inbox" size=${20} /></button></li>
      <li class="rail-first ${directs.current ? 'is-current' : ''}">
        <button type="button" class="rail-server is-directs" title=${t('dm.title')} data-testid="directs-button"
            aria-current=${directs.current ? 'page' : undefined} onClick=${directs.onOpen}>
          <${Icon} name="direct" size=${20} />
          <span class="visually-hidden">${t('dm.title')}
            ${directs.unread > 0 && t('unread.count', { count: directs.unread })}</span></button>
        ${directs.unread > 0 && html`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${directs.unread > 99 ? '99+' : directs.unread}</span>`}
      </li>
      ${servers.map(
        (server) => html`<li key=${server.id} class=${server.id === current ? 'is-current' : ''}>
        <button type="button" class="rail-server hue-${hues.get(server.id)}" title=${server.name} data-server-id=${server.id}
            data-testid="server-button"
          aria-current=${server.id === current ? 'page' : undefined}
              onClick=${() => onOpen(server.id)}>
          <span class="rail-initials" aria-hidden="true">${shortName(server.name)}</span>
          <span class="visually-hidden">${server.name}
            ${server.unread > 0 && t('unread.count', { count: server.unread })}</span>
        </button>
        ${
          server.mentions > 0
            ? html`<span class="rail-count" aria-hidden="true">${server.mentions}</span>`
            : server.unread > 0 && html`<span class="rail-dot" aria-hidden="true"></span>`
        }
      </li>`,
      )}
      <li><button type="button" class="rail-server is-add" title=${t('server.add')}
          aria-label=${t('server.add')}
        data-testid="server-add" onClick=${onAdd}><${Icon} name="plus" size=${20} /></button></li>
    </ul>
    ${
      mesh.shown &&
      html`<button type="button" class="rail-mesh" aria-current=${mesh.current ? 'page' : undefined}
      title=${t('mesh.title')} aria-label=${t('mesh.title')} data-testid="mesh-page"
          onClick=${mesh.onOpen}>
      <${Icon} name="mesh" size=${20} />
      ${mesh.waiting > 0 && html`<span class="rail-count">${mesh.waiting}</span>`}</button>`
    }
  </nav>`;
}

/**
 * A colour by id, but never the same for two that have the same two characters.
 * @param {{ id: string, name: string }[]} servers
 */
function huesOf(servers) {
  /** @type {Map<string, number>} */
  const hues = new Map();
  const taken = new Set();
  for (const { id, name } of servers) {
    let hue = hueOf(id);
    for (let n = 1; n < HUES && taken.has(`${shortName(name)} ${hue}`); n += 1)
      hue = (hue + 1) % HUES;
    taken.add(`${shortName(name)} ${hue}`);
    hues.set(id, hue);
  }
  return hues;
}
