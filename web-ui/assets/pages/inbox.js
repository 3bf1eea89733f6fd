import { plainText } from '../lib/plain-text.js';
import { personal } from '../lib/personal.js';
import { html, useEffect, useRef } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { isDirect } from '../api/conversations.js';
import { Choice } from '../components/choice.js';
import { EmptyState } from '../components/empty-state.js';
import { InboxRow } from '../components/inbox-row.js';
import { SidePanel } from '../components/side-panel.js';
import { inboxOrder, nextUnread } from '../model/inbox.js';
import { shownIn } from '../model/route.js';
import { conversationById, goConversation } from '../state/conversations.js';
import { directs, listed, loadDirects } from '../state/directs.js';
import { forgetPreviews, loadPreview, previews, watchPreviews } from '../state/inbox.js';
import { markAllRead } from '../state/read-all.js';
import { markRead } from '../state/reading.js';
import { route } from '../state/router.js';
import { channels, servers } from '../state/servers.js';
import { openDialog, panel, toastError } from '../state/shell.js';
import { attention } from '../state/unread.js';
import { focusHome } from './focus.js';
import { InboxList } from './inbox-list.js';

/** Of more only the names are shown. */
const PREVIEWS_MAX = 40;

const isRead = (/** @type {string} */ id) => (attention.peek().channels[id] ?? 0) === 0;

/** Every conversation, in the order of the page's lists. */
const places = () => [
  ...directs.value.map(({ id }) => id),
  ...(servers.value ?? []).flatMap(({ id }) => (channels.value[id] ?? []).map((one) => one.id)),
];

/** @param {string} id */
const buttonOf = (id) =>
  /** @type {HTMLElement | null} */ (document.querySelector(`[data-inbox="${CSS.escape(id)}"]`));

/** @typedef {'unread' | 'mentions' | 'threads'} Kind */

const shown = personal(/** @type {Kind} */ ('unread'));

/** What waits for the reader, of all conversations. */
export function InboxPanel() {
  const kinds = /** @type {const} */ (['unread', 'mentions', 'threads']);
  const options = kinds.map((value) => ({ value, label: t(`inbox.kind.${value}`) }));
  return html`<${SidePanel} title=${t('inbox.title')} testid="inbox"
      onClose=${() => {
        panel.value = null;
      }}>
    <div class="inbox-kinds"><${Choice} label=${t('inbox.kinds')} value=${shown.value} options=${options} testid="inbox-kinds"
        onChange=${(/** @type {Kind} */ kind) => {
          shown.value = kind;
        }} /></div>
    ${shown.value === 'unread' ? html`<${UnreadList} />` : html`<${InboxList} key=${shown.value} kind=${shown.value} />`}
  <//>`;
}

/** Reads one after the other without a hand leaving the keys. */
function UnreadList() {
  const held = useRef(/** @type {string[]} */ ([]));
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const { loaded } = listed.value;
  useEffect(() => {
    void loadDirects();
    const end = watchPreviews();
    return () => {
      end();
      forgetPreviews();
    };
  }, []);
  useEffect(() => {
    /** @type {HTMLElement | null | undefined} */ (
      box.current?.querySelector('[data-inbox]')
    )?.focus();
  }, [loaded]);
  const all = inboxOrder(held.current, attention.value, places(), isDirect);
  const order = all.filter((id) => conversationById(id) !== null);
  // Before all are there, none has a place.
  held.current = loaded ? order : [];
  const waiting = order.filter((id) => !isRead(id));
  const read = (/** @type {string} */ id) => {
    const next = nextUnread(order, id, isRead);
    markRead(id).catch(toastError);
    buttonOf(next ?? id)?.focus();
  };
  const readAll = () =>
    openDialog({
      kind: 'confirm',
      title: t('inbox.readAll'),
      text: t('inbox.readAllText', { count: waiting.length }),
      action: t('inbox.readAll'),
      run: () => markAllRead(waiting, null).catch(toastError),
    });
  return html`<div class="found" ref=${box} onKeyDown=${(/** @type {KeyboardEvent} */ event) => onKey(event, order, read)}>
      ${
        waiting.length > 0
          ? html`<div class="inbox-head"><p class="found-count only-wide">${t('inbox.keys')}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${readAll}>${t('inbox.readAll')}</button></div>`
          : html`<${EmptyState} icon="inbox" title=${t('inbox.none')} text=${t('inbox.noneText')} />`
      }
      <ul class="found-list">${order.map(
        (id, at) =>
          html`<li key=${id} class="inbox-item"><${Row} id=${id} previewed=${at < PREVIEWS_MAX} onRead=${() => read(id)} /></li>`,
      )}</ul>
    </div>`;
}

/** @param {KeyboardEvent} event @param {string[]} order @param {(id: string) => void} read */
function onKey(event, order, read) {
  const target = /** @type {HTMLElement} */ (event.target);
  const id = target.dataset.inbox;
  if (!id || composing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) buttonOf(order[order.indexOf(id) + step] ?? id)?.focus();
  else if (event.key.toLowerCase() === 'e') read(id);
  else return;
  event.preventDefault();
}

/** @param {{ id: string, previewed: boolean, onRead: () => void }} props */
function Row({ id, previewed, onRead }) {
  const conversation = conversationById(id);
  const unread = attention.value.channels[id] ?? 0;
  const mentions = attention.value.mentions[id] ?? 0;
  useEffect(() => {
    // It fails where the node is gone; the row says enough without.
    if (previewed && unread > 0) loadPreview(id).catch(() => {});
  }, [id, previewed, unread > 0, mentions]);
  if (!conversation) return null;
  const shown = previews.value[id] ?? [];
  const lines = shown.map((message) => ({
    id: message.id,
    author: message.author.display_name,
    at: message.created_at,
    text: plainText(message),
  }));
  const open = (/** @type {MouseEvent} */ event) => {
    const [first] = unread > 0 ? shown : [];
    goConversation(id, first?.id ?? null);
    if (matchMedia('(max-width: 1180px)').matches) panel.value = null;
    // Whoever chose it with the mouse goes on there; keys go on in the list.
    else if (event.detail > 0) requestAnimationFrame(focusHome);
  };
  const server = servers.value?.find((one) => one.id === conversation.server)?.name ?? null;
  return html`<${InboxRow} id=${id} icon=${conversation.icon} name=${conversation.name} server=${server}
    unread=${unread} mentions=${mentions} current=${shownIn(route.value) === id} lines=${lines}
    onOpen=${open} onRead=${onRead} />`;
}
