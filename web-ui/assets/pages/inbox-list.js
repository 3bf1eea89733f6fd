import { html, useEffect, useState } from '../lib/ui.js';
import { plainText } from '../lib/plain-text.js';
import { t } from '../i18n/index.js';
import { EmptyState } from '../components/empty-state.js';
import { FoundMessage } from '../components/found-message.js';
import { Notice } from '../components/notice.js';
import { Skeleton } from '../components/skeleton.js';
import { inbox as api } from '../api/inbox.js';
import { listen } from '../state/hearing.js';
import { goConversation } from '../state/conversations.js';
import { goChannel } from '../state/router.js';
import { me } from '../state/session.js';
import { errorText, panel } from '../state/shell.js';
import { attention } from '../state/unread.js';
import { placeOf } from './search.js';

/** @import { InboxItem } from '../api/types.js' */

const CHARS_MAX = 300;
/** What changes in quick succession is asked for once. */
const SETTLE_MS = 300;

/** @typedef {{ items: InboxItem[], cursor: string | null, loaded: boolean, error: unknown }} Held */

/** @type {Held} */
const NOTHING = { items: [], cursor: null, loaded: false, error: null };

/** Messages that name the reader, or the newest replies of threads that they follow.
 * @param {{ kind: 'mentions' | 'threads' }} props */
export function InboxList({ kind }) {
  const [held, setHeld] = useState(NOTHING);
  const counts = attention.value;
  /** @param {string | null} cursor @returns {Promise<void>} */
  const load = (cursor) => {
    const reader = me.peek()?.id;
    return api.list(kind, cursor).then(
      (page) => {
        if (me.peek()?.id !== reader) return undefined;
        // A node looks through so many at once: all of them may be of conversations that were left.
        if (page.items.length === 0 && page.cursor) return load(page.cursor);
        setHeld((now) => ({
          items: cursor ? [...now.items, ...page.items] : page.items,
          cursor: page.cursor,
          loaded: true,
          error: null,
        }));
        return undefined;
      },
      (error) => setHeld((now) => ({ ...now, error })),
    );
  };
  useEffect(() => {
    const timer = setTimeout(() => void load(null), held.loaded ? SETTLE_MS : 0);
    return () => clearTimeout(timer);
  }, [counts]);
  useEffect(
    () =>
      listen((word) => {
        if (word.what === 'followed') void load(null);
        if (word.what !== 'gone') return;
        const rest = (/** @type {InboxItem} */ { message }) => message.id !== word.id;
        setHeld((now) => ({ ...now, items: now.items.filter(rest) }));
      }),
    [],
  );
  const { items, cursor, loaded, error } = held;
  return html`<div class="found">
    ${error !== null && html`<${Notice} tone="warning">${errorText(error)}<//>`}
    ${!loaded && error === null && html`<${Skeleton} rows=${3} />`}
    ${loaded && items.length === 0 && html`<${EmptyState} icon="inbox" title=${t(`inbox.none.${kind}`)} text=${t(`inbox.noneText.${kind}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${kind}`}>${items.map(
      (item) => html`<li key=${item.message.id}><${FoundMessage} found=${asFound(item)}
          place=${placeOf(item)} unread=${item.unread} onShow=${() => show(item)} /></li>`,
    )}</ol>
    ${cursor && html`<button type="button" class="button" data-testid="inbox-more" onClick=${() => void load(cursor)}>${t('saved.more')}</button>`}
  </div>`;
}

/** @param {InboxItem} item */
function asFound({ message, server }) {
  const letters = [...plainText(message)];
  const cut = letters.length > CHARS_MAX;
  const text = cut ? `${letters.slice(0, CHARS_MAX).join('')}…` : letters.join('');
  return { message, server, snippet: [{ text, hit: false }] };
}

/** @param {InboxItem} item */
function show({ message, channel, dm }) {
  if (channel) goChannel(channel.server_id, channel.id, message.id);
  else if (dm) goConversation(dm.id, message.id);
}
