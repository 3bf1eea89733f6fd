import { html, useEffect, useRef } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';

/**
 * @typedef {{ id: string, name: string, private: boolean, archived: boolean, unread: number,
 *   mentions: number, draft: boolean }} ChannelRow
 * @param {{ channels: ChannelRow[], current: string | null, onOpen: (id: string) => void,
 *   onCreate: (() => void) | null }} props
 */
export function ChannelList({ channels, current, onOpen, onCreate }) {
  const sections = [
    { key: 'channels', rows: channels.filter((row) => !row.private && !row.archived) },
    { key: 'private', rows: channels.filter((row) => row.private && !row.archived) },
    { key: 'archived', rows: channels.filter((row) => row.archived) },
  ];
  return html`<div class="channels">
    ${sections.map(
      ({ key, rows }) =>
        (rows.length > 0 || key === 'channels') &&
        html`<section key=${key}>
      <header class="channels-head"><h3>${t(`channels.${key}`)}</h3>
        ${
          key === 'channels' &&
          onCreate &&
          html`<${IconButton} icon="plus" size=${16} label=${t('channel.create')}
          testid="channel-create" onClick=${onCreate} />`
        }</header>
      <ul>${rows.map((row) => html`<li key=${row.id}><${Row} row=${row} current=${row.id === current} onOpen=${onOpen} /></li>`)}</ul>
    </section>`,
    )}
  </div>`;
}

/** @param {{ row: ChannelRow, current: boolean, onOpen: (id: string) => void }} props */
function Row({ row, current, onOpen }) {
  const unread = row.unread > 0 && !current;
  const node = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (current) node.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return html`<button type="button" ref=${node}
      class="channel ${current ? 'is-current' : ''} ${unread ? 'is-unread' : ''}"
    aria-current=${current ? 'page' : undefined} data-testid="channel-button"
        data-channel-id=${row.id}
    title=${row.name} onClick=${() => onOpen(row.id)}>
    <${Icon} name=${row.private ? 'lock' : 'hash'} size=${16} />
    <span class="channel-name">${row.name}</span>
    ${row.draft && !current && html`<span class="channel-draft" title=${t('channel.draft')}><${Icon} name="edit" size=${13} /></span>`}
    ${
      unread &&
      html`<span class="count ${row.mentions > 0 ? 'is-mention' : ''}" data-testid="unread-count">
      <span
          class="visually-hidden">${t('unread.label')}</span>${row.unread > 99 ? '99+' : row.unread}</span>`
    }
  </button>`;
}
