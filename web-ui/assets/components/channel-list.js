import { html, memo, useEffect, useRef, useState } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { Menu } from './menu.js';

/** From this many channels on, they are searched rather than looked through. */
const FIND_FROM = 8;

/**
 * @typedef {{ id: string, name: string, private: boolean, archived: boolean, unread: number,
 *   mentions: number, draft: boolean }} ChannelRow
 * @typedef {'made' | 'name'} Order
 * @param {{ channels: ChannelRow[], current: string | null, onOpen: (id: string) => void,
 *   onCreate: (() => void) | null, order: Order, onOrder: (order: Order) => void,
 *   arrange: (channels: ChannelRow[], query: string, order: Order) => ChannelRow[] }} props
 */
export function ChannelList({ channels, current, onOpen, onCreate, order, onOrder, arrange }) {
  const [query, setQuery] = useState('');
  const shown = arrange(channels, query, order);
  const sections = [
    { key: 'channels', rows: shown.filter((row) => !row.private && !row.archived) },
    { key: 'private', rows: shown.filter((row) => row.private && !row.archived) },
    { key: 'archived', rows: shown.filter((row) => row.archived) },
  ];
  const first = sections.find(({ rows }) => rows.length > 0)?.rows[0];
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (composing(event) || query === '') return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setQuery('');
    } else if (event.key === 'Enter' && first) {
      setQuery('');
      onOpen(first.id);
    }
  };
  return html`${
    channels.length >= FIND_FROM &&
    html`<div class="channels-find"><${Icon} name="search" size=${15} />
      <input type="search" value=${query} placeholder=${t('channels.find')} data-testid="channel-find"
        aria-label=${t('channels.find')} onKeyDown=${onKeyDown}
        onInput=${(/** @type {any} */ event) => setQuery(event.target.value)} />
      <${Menu} label=${t('channels.order')} icon="sort" testid="channel-order"
        items=${
          /** @type {Order[]} */ (['made', 'name']).map((one) => ({
            label: t(`channels.order.${one}`),
            checked: one === order,
            testid: `channel-order-${one}`,
            onClick: () => onOrder(one),
          }))
        } /></div>`
  }<div class="channels">
    ${sections.map(
      ({ key, rows }) =>
        (rows.length > 0 || (key === 'channels' && query === '')) &&
        html`<section key=${key}>
      <header class="channels-head"><h2>${t(`channels.${key}`)}</h2>
        ${
          key === 'channels' &&
          onCreate &&
          html`<${IconButton} icon="plus" size=${16} label=${t('channel.create')}
          testid="channel-create" onClick=${onCreate} />`
        }</header>
      <ul>${rows.map((row) => html`<li key=${row.id}><${Row} ...${row} current=${row.id === current} onOpen=${onOpen} /></li>`)}</ul>
    </section>`,
    )}
    ${!first && query !== '' && html`<p class="channels-none">${t('channels.none')}</p>`}
  </div>`;
}

/** Drawn again only when something about it changed: there may be hundreds. */
const Row = memo(
  function Row(/** @type {ChannelRow & { current: boolean, onOpen: (id: string) => void }} */ row) {
    const { current, onOpen } = row;
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
    ${
      row.private
        ? html`<${Icon} name="lock" size=${16} />`
        : html`<span class="channel-hash" aria-hidden="true">#</span>`
    }
    <span class="channel-name">${row.name}</span>
    ${row.draft && !current && html`<span class="channel-draft" title=${t('channel.draft')}><${Icon} name="edit" size=${14} /><span class="visually-hidden">${t('channel.draft')}</span></span>`}
    ${
      unread &&
      html`<span class="count ${row.mentions > 0 ? 'is-mention' : ''}" data-testid="unread-count">
      <span
          class="visually-hidden">${t('unread.label')}</span>${row.unread > 99 ? '99+' : row.unread}</span>`
    }
  </button>`;
  },
);
