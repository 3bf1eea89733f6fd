import { html, memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { Menu } from './menu.js';
import { useMoving } from './use-moving.js';

/** From this many channels on, they are searched rather than looked through. */
const FIND_FROM = 8;

/** @import { Order, Section } from '../model/channels.js' */

/**
 * @typedef {{ id: string, name: string, private: boolean, announces: boolean, archived: boolean, unread: number,
 *   mentions: number, muted: boolean, favourite: number | null, draft: boolean }} ChannelRow
 *   `favourite`: its place among them
 * @param {{ channels: ChannelRow[], current: string | null, onOpen: (id: string) => void,
 *   onCreate: (() => void) | null, order: Order, onOrder: (order: Order) => void,
 *   onMove: (ids: string[], moved: string, to: string) => void,
 *   arrange: (channels: ChannelRow[], query: string) => Section<ChannelRow>[] }} props
 *   `arrange`: the same function until the order changes; `onMove`: a channel was put by hand where
 *   another one is, `ids` being all of them as they were shown
 */
export function ChannelList(props) {
  const { channels, current, onOpen, onCreate, order, onOrder, arrange } = props;
  const [query, setQuery] = useState('');
  const sections = useMemo(() => arrange(channels, query), [channels, query, arrange]);
  const moving = useMoving({ sections, movable: query === '', onMove: props.onMove });
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
        items=${[
          .../** @type {Order[]} */ (['made', 'name', 'own']).map((one) => ({
            label: t(`channels.order.${one}`),
            checked: one === order,
            testid: `channel-order-${one}`,
            onClick: () => onOrder(one),
          })),
          ...(order === 'own' && current ? moving.items(current) : []),
        ]} /></div>`
  }<div class="channels" ...${moving.handlers}>
    <p class="visually-hidden" role="status">${moving.told}</p>
    ${sections.map(
      ({ key, rows, chunks }) =>
        (rows.length > 0 || (key === 'channels' && query === '')) &&
        html`<section key=${key}>
      <header class="channels-head"><h2>${t(`channels.${key}`)}</h2>
        ${
          key === 'channels' &&
          onCreate &&
          html`<${IconButton} icon="plus" size=${16} label=${t('channel.create')}
          testid="channel-create" onClick=${onCreate} />`
        }</header>
      <div role="list">${chunks.map(
        (chunk, at) => html`<${Chunk} key=${at} rows=${chunk} onOpen=${onOpen}
          movable=${query === ''} current=${within(chunk, current)} over=${within(chunk, moving.over)} />`,
      )}</div>
    </section>`,
    )}
    ${!first && query !== '' && html`<p class="channels-none">${t('channels.none')}</p>`}
  </div>`;
}

/** @param {ChannelRow[]} chunk @param {string | null} id @returns {string | null} */
const within = (chunk, id) => (chunk.some((row) => row.id === id) ? id : null);

/** Some of the rows: of hundreds, only those near a change are gone through. */
const Chunk = memo(function Chunk(
  /** @type {{ rows: ChannelRow[], current: string | null, over: string | null, movable: boolean,
   *   onOpen: (id: string) => void }} */ { rows, current, over, movable, onOpen },
) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    box.current?.style.setProperty('--rows', String(rows.length));
  }, [rows.length]);
  return html`<div role="none" class="channels-chunk" ref=${box}>${rows.map(
    (row) => html`<div role="listitem" key=${row.id} draggable=${movable}
        class=${row.id === over ? 'is-target' : ''}><${Row} ...${row} current=${row.id === current} onOpen=${onOpen} /></div>`,
  )}</div>`;
});

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
      class="channel ${current ? 'is-current' : ''} ${unread ? 'is-unread' : ''} ${row.muted ? 'is-muted' : ''}"
    aria-current=${current ? 'page' : undefined} data-testid="channel-button"
        data-channel-id=${row.id}
    title=${row.name} onClick=${() => onOpen(row.id)}>
    ${
      row.private
        ? html`<${Icon} name="lock" size=${16} /><span class="visually-hidden">${t('channel.audience.private')}</span>`
        : row.announces
          ? html`<${Icon} name="announce" size=${16} /><span class="visually-hidden">${t('channel.announceTag')}</span>`
          : html`<span class="channel-hash" aria-hidden="true">#</span>`
    }
    <span class="channel-name">${row.name}</span>
    ${row.muted && html`<span class="visually-hidden">${t('channel.mutedTag')}</span>`}
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
