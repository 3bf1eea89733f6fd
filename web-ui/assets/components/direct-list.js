import { html, memo, useEffect, useRef, useState } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { Skeleton } from './skeleton.js';

/** Drawn at first, and more as one scrolls: there may be thousands. */
const STEP = 60;
const NEAR_END_PX = 400;

/**
 * @typedef {{ id: string, name: string, words: string[], icon: string, unread: number,
 *   mentions: number, muted: boolean, favourite: number | null, draft: boolean, hint: string, person: { id: string, presence: import('../lib/presence.js').PresenceState, status: string } | null
 * }} DirectRow  `favourite`: its place among them; `person`: with whom one talks, where that is one
 * @typedef {{ rows: DirectRow[], current: string | null, loaded: boolean, more: boolean,
 *   failed: string | null, find: (rows: DirectRow[], query: string) => DirectRow[],
 *   part: (rows: DirectRow[]) => { favourites: DirectRow[], unread: DirectRow[], others: DirectRow[] },
 *   onOpen: (id: string) => void, onNew: () => void, onMore: () => void, onFind: () => void,
 *   onRetry: () => void }} DirectListProps
 *   `onFind`: all of them are wanted, to find one among them
 */

/** The list of direct conversations. @param {DirectListProps} props */
export function DirectList(props) {
  const { rows, current, loaded, more, failed, onOpen, onNew } = props;
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(STEP);
  const found = props.find(rows, query);
  // Parted before it is cut: what stands on top may be the one in which nothing happened for longest.
  const { favourites, unread, others } = query
    ? { favourites: [], unread: [], others: found }
    : props.part(found);
  let room = most;
  const cut = (/** @type {DirectRow[]} */ its) => {
    const shown = its.slice(0, room);
    room -= shown.length;
    return shown;
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (composing(event) || query === '') return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setQuery('');
    } else if (event.key === 'Enter' && found[0]) {
      setQuery('');
      onOpen(found[0].id);
    }
  };
  const onScroll = (/** @type {any} */ event) => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (scrollHeight - scrollTop - clientHeight > NEAR_END_PX) return;
    if (found.length > most) setMost(most + STEP);
    else if (more) props.onMore();
  };
  const part = (/** @type {string} */ key, /** @type {DirectRow[]} */ its) =>
    its.length > 0 &&
    html`<section key=${key}><header class="channels-head"><h2>${t(`dm.list.${key}`)}</h2></header>
      <ul class="directs-rows">${its.map((row) => html`<li key=${row.id}><${Row} ...${row} person=${undefined} other=${row.person?.id} presence=${row.person?.presence} status=${row.person?.status} current=${row.id === current} onOpen=${onOpen} /></li>`)}</ul></section>`;
  return html`<div class="channels-find"><${Icon} name="search" size=${15} />
      <input type="search" value=${query} placeholder=${t('dm.find')} aria-label=${t('dm.find')}
        data-testid="direct-find" onKeyDown=${onKeyDown}
        onInput=${(/** @type {any} */ event) => {
          setQuery(event.target.value);
          setMost(STEP);
          props.onFind();
        }} />
      <${IconButton} icon="edit-name" size=${17} label=${t('dm.new')} testid="direct-new" onClick=${onNew} /></div>
  <div class="channels" onScroll=${onScroll}>
    ${part('favourites', cut(favourites))}${part('unread', cut(unread))}${part('others', cut(others))}
    ${!loaded && !failed && html`<${Skeleton} rows=${5} kind="line" />`}
    ${failed && html`<p class="channels-none" role="alert">${failed} <button type="button" class="link" onClick=${props.onRetry}>${t('action.retry')}</button></p>`}
    ${loaded && query !== '' && found.length === 0 && !more && html`<p class="channels-none">${t('dm.noneFound')}</p>`}
    ${
      loaded &&
      rows.length === 0 &&
      html`<div class="directs-none"><p>${t('dm.noneYet')}</p>
        <button type="button" class="button is-small" onClick=${onNew}>${t('dm.new')}</button></div>`
    }
    ${(found.length > most || more) && loaded && html`<p class="channels-none" role="status"><span class="spinner" aria-hidden="true"></span></p>`}
  </div>`;
}

/** Drawn again only when something about it changed. */
const Row = memo(function Row(/** @type {any} */ row) {
  const { id, name, icon, hint, other, presence, status, current, draft, onOpen } = row;
  const unread = row.unread > 0 && !current;
  const node = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (current) node.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return html`<button type="button" ref=${node} title=${status ? `${name} · ${status}` : name}
      class="channel is-direct ${current ? 'is-current' : ''} ${unread ? 'is-unread' : ''} ${row.muted ? 'is-muted' : ''}"
      aria-current=${current ? 'page' : undefined} data-testid="direct-button" data-direct-id=${id}
      onClick=${() => onOpen(id)}>
    ${
      other
        ? html`<${Avatar} id=${other} name=${name} size="s" presence=${presence} />`
        : html`<span class="direct-icon" aria-hidden="true"><${Icon} name=${icon} size=${15} /></span>`
    }
    <span class="channel-name">${name}${hint && html` <small>${hint}</small>`}</span>
    ${other && html`<span class="visually-hidden">${t(`person.${presence}`)}</span>`}
    ${row.muted && html`<span class="visually-hidden">${t('channel.mutedTag')}</span>`}
    ${draft && !current && html`<span class="channel-draft" title=${t('channel.draft')}><${Icon} name="edit" size=${14} /><span class="visually-hidden">${t('channel.draft')}</span></span>`}
    ${
      unread &&
      html`<span class="count is-mention" data-testid="unread-count"><span
          class="visually-hidden">${t('unread.label')}</span>${row.unread > 99 ? '99+' : row.unread}</span>`
    }
  </button>`;
});
