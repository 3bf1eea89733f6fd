import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { ConnectionBanner } from '../components/connection-banner.js';
import { EmptyState } from '../components/empty-state.js';
import { Skeleton } from '../components/skeleton.js';
import { link, retryNow } from '../state/connection.js';
import { outbox } from '../state/outbox.js';
import { shownIn } from '../model/route.js';
import { conversationById } from '../state/conversations.js';
import { directs, listed, needDirect } from '../state/directs.js';
import { gone } from '../state/gone.js';
import { go, narrow, route } from '../state/router.js';
import { channels, loadMembers, servers } from '../state/servers.js';
import { errorText, openDialog, panel } from '../state/shell.js';
import { loadUserGroups } from '../state/user-groups.js';
import { Conversation } from './conversation.js';
import { useFocusHome } from './focus.js';
import { useKeys } from './keys.js';
import { Gone } from './gone.js';
import { lastPlace, rememberDirect, rememberPlace } from './last-place.js';
import { Sidebar } from './sidebar.js';
import { useTitle } from './title.js';
import { restPart } from './rest-part.js';

const FilesPanel = restPart((rest) => rest.FilesPanel);
const InboxPanel = restPart((rest) => rest.InboxPanel);
const InvitePage = restPart((rest) => rest.InvitePage);
const MembersPanel = restPart((rest) => rest.MembersPanel);
const NewLogins = restPart((rest) => rest.NewLogins);
const Notifying = restPart((rest) => rest.Notifying);
const OpenFiles = restPart((rest) => rest.OpenFiles);
const OtherPlace = restPart((rest) => rest.OtherPlace);
const PinsPanel = restPart((rest) => rest.PinsPanel);
const ThreadPanel = restPart((rest) => rest.ThreadPanel);
const AccountsPage = restPart((rest) => rest.AccountsPage);
const MeshPage = restPart((rest) => rest.MeshPage);
const SavedPanel = restPart((rest) => rest.SavedPanel);
const SearchPanel = restPart((rest) => rest.SearchPanel);
const Uploading = restPart((rest) => rest.Uploading);

/** The frame: rail, channel list, conversation, right panel. */
export function Chat() {
  useKeys();
  useLanding();
  useFocusHome();
  useTitle();
  const { phase, node, lost_at } = link.value;
  const { value: opened } = panel;
  const everywhere = opened?.kind === 'saved' || opened?.kind === 'inbox';
  const side = everywhere || conversationById(shownIn(route.value)) ? opened : null;
  return html`<div class="chat" data-narrow=${narrow.value}
      data-panel=${side ? side.kind : undefined} data-page=${route.value.page}>
    <a class="skip" href="#content">${t('action.skip')}</a>
    ${phase === 'reconnecting' && lost_at && html`<${ConnectionBanner} name=${node?.name ?? null} lost_at=${lost_at} waiting=${outbox.value.length} onRetry=${retryNow} />`}
    <${NewLogins} /><${Notifying} /><${Uploading} /><${Sidebar} />
    <main class="content" id="content"><${Content} /></main>
    ${side?.kind === 'files' && html`<${FilesPanel} />`}
    ${side?.kind === 'inbox' && html`<${InboxPanel} />`}
    ${side?.kind === 'members' && html`<${MembersPanel} />`}
    ${side?.kind === 'pins' && html`<${PinsPanel} />`}
    ${side?.kind === 'saved' && html`<${SavedPanel} />`}
    ${side?.kind === 'search' && html`<${SearchPanel} />`}
    ${side?.kind === 'thread' && html`<${ThreadPanel} key=${side.parent} id=${side.channel} parent=${side.parent} at=${side.at} />`}
    <${OpenFiles} />
  </div>`;
}

/** Which channel to show when the address names none, and what follows from the one it names. */
function useLanding() {
  const at = route.value;
  const server = at.page === 'channel' ? at.server : null;
  const list = server ? channels.value[server] : undefined;
  useEffect(() => {
    if (at.page === 'home' && servers.value?.length) {
      const place = lastPlace(null);
      const known = servers.value.find((one) => one.id === place?.server) ?? servers.value[0];
      go(
        { page: 'channel', server: known.id, channel: null, message: null },
        { replace: true, view: 'list' },
      );
    } else if (at.page === 'channel' && !at.channel && list?.length) {
      const place = lastPlace(at.server);
      const known =
        list.find((one) => one.id === place?.channel) ??
        list.find((one) => !one.archived) ??
        list[0];
      go({ ...at, channel: known.id }, { replace: true, view: narrow.peek() });
    } else if (at.page === 'channel' && at.channel) rememberPlace(at.server, at.channel);
    else if (at.page === 'direct' && at.direct) rememberDirect(at.direct);
  }, [at, list, servers.value]);
  useEffect(() => {
    if (!server) return;
    loadMembers(server).catch(() => {});
    loadUserGroups(server).catch(() => {});
  }, [server]);
  const channel = shownIn(at);
  useEffect(() => {
    const side = panel.peek();
    if (side?.kind === 'thread' && side.channel !== channel) panel.value = null;
  }, [channel]);
}

function Content() {
  const at = route.value;
  if (at.page === 'other') return html`<${OtherPlace} id=${at.account} />`;
  if (at.page === 'mesh') return html`<${MeshPage} />`;
  if (at.page === 'accounts') return html`<${AccountsPage} />`;
  if (at.page === 'invite') return html`<${InvitePage} key=${at.code} code=${at.code} />`;
  if (at.page === 'direct') return html`<${DirectContent} key=${at.direct} at=${at} />`;
  if (
    at.page === 'channel' &&
    at.channel &&
    gone.value[at.channel] &&
    !conversationById(at.channel)
  ) {
    return html`<${Gone} id=${at.channel} />`;
  }
  if (servers.value?.length === 0) {
    return html`<${EmptyState} icon="mesh" title=${t('empty.noServer')}
        text=${t('empty.noServerText')}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${() => openDialog({ kind: 'server-add' })}>${t('server.add')}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${() => go({ page: 'direct', direct: null, message: null }, { view: 'list' })}>${t('dm.title')}</button>
      <button type="button" class="button only-narrow"
          onClick=${() => openDialog({ kind: 'settings', tab: 'profile' })}>${t('settings.title')}</button><//>`;
  }
  if (at.page === 'missing') return html`<${Gone} id=${null} />`;
  if (at.page !== 'channel') return null;
  const known = servers.value?.some((server) => server.id === at.server);
  if (!known) return html`<${Gone} id=${at.channel} />`;
  const list = channels.value[at.server];
  if (!at.channel || !list) {
    return list?.length === 0
      ? html`<${EmptyState} icon="hash" title=${t('empty.noChannel')}
          text=${t('empty.noChannelText')} />`
      : null;
  }
  const conversation = conversationById(at.channel);
  if (conversation?.server !== at.server) return html`<${Gone} id=${at.channel} />`;
  return html`<${Conversation} key=${conversation.id} conversation=${conversation} at=${at} />`;
}

/** @param {{ at: { direct: string | null, message: string | null } }} props */
function DirectContent({ at }) {
  const id = at.direct;
  const [missing, setMissing] = useState(/** @type {boolean | string} */ (false));
  const look = () => {
    setMissing(false);
    if (id)
      needDirect(id).then(
        (found) => setMissing(found === null),
        (error) => setMissing(errorText(error)),
      );
  };
  useEffect(look, [id]);
  const conversation = conversationById(id);
  if (conversation && conversation.server === null) {
    return html`<${Conversation} key=${conversation.id} conversation=${conversation} at=${at} />`;
  }
  if (id && (missing === true || gone.value[id])) return html`<${Gone} id=${id} />`;
  if (typeof missing === 'string')
    return html`<${EmptyState} icon="offline" title=${missing}><button type="button" class="button"
      onClick=${look}>${t('action.retry')}</button><//>`;
  if (id || !listed.value.loaded)
    return html`<div class="timeline-frame"><${Skeleton} rows=${8} /></div>`;
  return html`<${EmptyState} icon="direct" title=${t('empty.noDirect')} text=${t('empty.noDirectText')}>
    <button type="button" class="button is-primary"
      onClick=${() => openDialog({ kind: 'direct-new' })}>${t('dm.new')}</button><//>`;
}
