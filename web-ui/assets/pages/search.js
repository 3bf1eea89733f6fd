import { html } from '../lib/ui.js';
import { clock } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { EmptyState } from '../components/empty-state.js';
import { FoundMessage } from '../components/found-message.js';
import { Notice } from '../components/notice.js';
import { SearchField } from '../components/search-field.js';
import { SidePanel } from '../components/side-panel.js';
import { Skeleton } from '../components/skeleton.js';
import { nameOf } from '../model/conversation.js';
import { shownIn } from '../model/route.js';
import { withFilter } from '../model/search.js';
import { conversationById, goConversation } from '../state/conversations.js';
import { words } from '../state/directs.js';
import { goChannel, route } from '../state/router.js';
import { me } from '../state/session.js';
import { errorText, panel } from '../state/shell.js';
import { look, lookOn, search, sortBy } from '../state/search.js';

/** @import { Found, FoundCoverage } from '../api/types.js' */

/** Messages that say what was typed, in every conversation one sees. */
export function SearchPanel() {
  const { typed, sort, results, cursor, total, more, unknown, coverage, asked, busy, error } =
    search.value;
  const here = conversationById(shownIn(route.value));
  const channel = here?.server ? here : null;
  const filters = [
    channel && {
      label: t('search.inChannel', { channel: channel.name }),
      filter: `in:#${channel.name}`,
    },
    { label: t('search.fromMe'), filter: 'from:me' },
    { label: t('search.hasLink'), filter: 'has:link' },
    { label: t('search.hasCode'), filter: 'has:code' },
    { label: t('search.today'), filter: 'on:today' },
  ].filter((one) => one !== null && one !== undefined);
  const show = (/** @type {Found} */ { message, channel: within, dm }) => {
    if (within) goChannel(within.server_id, within.id, message.id);
    else if (dm) goConversation(dm.id, message.id);
    if (matchMedia('(max-width: 1180px)').matches) panel.value = null;
  };
  return html`<${SidePanel} title=${t('search.title')} testid="search"
      onClose=${() => {
        panel.value = null;
      }}>
    <${SearchField} value=${typed} busy=${busy} sort=${sort} filters=${filters}
      onInput=${(/** @type {string} */ text) => look(text)}
      onEnter=${() => look(typed, { at_once: true })}
      onSort=${sortBy}
      onFilter=${(/** @type {string} */ filter) => look(withFilter(typed, filter), { at_once: true })} />
    <div class="found" data-testid="search-results" data-asked=${busy ? undefined : asked}>
      ${error !== null && html`<${Notice} tone="warning">${errorText(error)}<//>`}
      ${unknown.map(
        (part) => html`<${Notice} tone="warning" key=${part}>${t('search.unknown', { part })}<//>`,
      )}
      ${!asked && !busy && error === null && html`<${Help} />`}
      ${!asked && busy && html`<${Skeleton} rows=${3} />`}
      ${
        asked &&
        html`<p class="found-count" role="status">${countText(results.length, total, more, cursor)}</p>
          <ol class="found-list">${results.map(
            (
              found,
            ) => html`<li key=${found.message.id}><${FoundMessage} found=${found} place=${placeOf(found)}
                onShow=${() => show(found)} /></li>`,
          )}</ol>`
      }
      ${
        asked &&
        cursor &&
        html`<button type="button" class="button" data-testid="search-more" disabled=${busy}
            onClick=${lookOn}>${t('search.more')}</button>`
      }
      ${asked && coverage && html`<${Coverage} coverage=${coverage} />`}
    </div>
  <//>`;
}

/** Where a message stands, in words. @param {Pick<Found, 'channel' | 'dm'>} found */
export function placeOf({ channel, dm }) {
  if (channel) return `#${channel.name}`;
  return dm ? nameOf(dm, me.value?.id ?? '', words()) : '';
}

/** @param {number} shown @param {number} total @param {boolean} more @param {string | null} cursor */
function countText(shown, total, more, cursor) {
  if (shown === 0 && !cursor) return t('search.none');
  return more ? t('search.countMore', { count: total }) : t('search.count', { count: total });
}

function Help() {
  const rows = [
    ['"…"', t('search.helpPhrase')],
    ['-…', t('search.helpWithout')],
    ['from:', t('search.helpFrom')],
    ['in:#', t('search.helpIn')],
    ['has:link', t('search.helpHas')],
    ['before: after: on:', t('search.helpDays')],
  ];
  return html`<${EmptyState} icon="search" title=${t('search.start')} text=${t('search.startText')} />
    <dl class="search-help">${rows.map(
      ([code, text]) => html`<div key=${code}><dt><code>${code}</code></dt><dd>${text}</dd></div>`,
    )}</dl>`;
}

/** What was not searched, in words. @param {{ coverage: FoundCoverage }} props */
function Coverage({ coverage }) {
  const { missing, behind, waiting, reading_before } = coverage;
  const lines = [
    ...behind.map(({ name, since }) =>
      since
        ? t('search.unreachableSince', { name, time: clock(since) })
        : t('search.unreachable', { name }),
    ),
    missing > 0 ? t('search.missing', { count: missing }) : '',
    waiting > 0 ? t('search.waiting', { count: waiting }) : '',
    reading_before ? t('search.readingIn') : '',
  ].filter(Boolean);
  if (lines.length === 0) return html`<p class="found-coverage">${t('search.complete')}</p>`;
  return html`<div class="found-coverage" data-testid="search-coverage">${lines.map(
    (line) => html`<p key=${line}>${line}</p>`,
  )}</div>`;
}
