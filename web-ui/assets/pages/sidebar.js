import { html, useCallback, useMemo, useRef } from '../lib/ui.js';
import { laterPart } from '../lib/later.js';
import { t } from '../i18n/index.js';
import { ChannelList } from '../components/channel-list.js';
import { NodePill } from '../components/node-pill.js';
import { ProfileBar } from '../components/profile-bar.js';
import { ServerHead } from '../components/server-head.js';
import { ServerRail } from '../components/server-rail.js';
import { unreadDirect } from '../state/directs.js';
import { hasDraft } from '../model/drafts.js';
import { canInvite, canManageChannels, canManageServer } from '../model/roles.js';
import { arranged, keepSame, putAt, sectionsOf } from '../model/channels.js';
import { total } from '../model/unread.js';
import { link, nodes } from '../state/connection.js';
import { attached } from '../state/attached.js';
import { drafts } from '../state/drafts.js';
import { nodeState } from '../state/node-state.js';
import { presenceOf } from '../state/presence.js';
import { go, goChannel, isNarrow, narrow, route } from '../state/router.js';
import { channels, leaveServer, myRole, servers } from '../state/servers.js';
import { me } from '../state/session.js';
import { preferences, setPreferences } from '../state/preferences.js';
import { changeSettings, settings } from '../state/settings.js';
import { openDialog, panel, toast, toastError, togglePanel } from '../state/shell.js';
import { meshStatus } from '../state/status.js';
import { attention, unread } from '../state/unread.js';
import { Directs } from './directs.js';
import { lastDirect, lastPlace } from './last-place.js';
import { fetchParts, restPart } from './rest-part.js';

/** @import { Order } from '../model/channels.js' */

const AccountMenu = restPart((rest) => rest.AccountMenu);
const markAllRead = laterPart(() => fetchParts().then((part) => part.markAllRead));

export function Sidebar() {
  const at = route.value;
  const serverId = at.page === 'channel' ? at.server : null;
  const shown = serverId ?? lastPlace(null)?.server;
  const server = servers.value?.find((one) => one.id === shown) ?? null;
  const rows = (servers.value ?? []).map((one) => {
    const sum = total(
      attention.value,
      (channels.value[one.id] ?? []).map((channel) => channel.id),
    );
    return { id: one.id, name: one.name, unread: sum.count, mentions: sum.mentions };
  });
  return html`<div class="sidebar">
    <${ServerRail} servers=${rows} current=${serverId}
        onAdd=${() => openDialog({ kind: 'server-add' })}
      onOpen=${(/** @type {string} */ id) =>
        go({ page: 'channel', server: id, channel: null, message: null }, { view: 'list' })}
      inbox=${{
        current: panel.value?.kind === 'inbox',
        onOpen: () => togglePanel({ kind: 'inbox' }),
      }}
      directs=${{
        current: at.page === 'direct',
        unread: unreadDirect.value.count,
        onOpen: () => go({ page: 'direct', direct: lastDirect(), message: null }, { view: 'list' }),
      }}
      mesh=${{
        shown: me.value?.mesh_admin === true,
        current: at.page === 'mesh' || at.page === 'accounts',
        waiting: meshStatus.value?.waiting.length ?? 0,
        onOpen: () => go({ page: 'mesh' }),
      }} />
    <div class="sidebar-main" role=${isNarrow() && narrow.value === 'list' ? 'main' : undefined}>
      ${
        at.page === 'direct'
          ? html`<${Directs} />`
          : server
            ? html`<${Head} server=${server} /><${Channels} server=${server.id}
              current=${at.page === 'channel' ? at.channel : null} />`
            : html`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`
      }
      <${Foot} />
    </div>
  </div>`;
}

/** @param {{ server: import('../api/types.js').Server }} props */
function Head({ server }) {
  const role = myRole(server.id);
  const leave = () =>
    openDialog({
      kind: 'confirm',
      title: t('server.leave'),
      text: t('server.leaveText', { name: server.name }),
      action: t('server.leave'),
      danger: true,
      run: () => leaveServer(server.id).then(() => go({ page: 'home' }), toastError),
    });
  const counts = unread.value.channels;
  const waiting = (channels.value[server.id] ?? [])
    .map(({ id }) => id)
    .filter((id) => (counts[id] ?? 0) > 0);
  const readAll = markAllRead();
  const read = () =>
    readAll?.(waiting, server.id).then(
      () => toast(t('server.markedRead', { name: server.name }), 'ok'),
      toastError,
    );
  return html`<${ServerHead} name=${server.name} canInvite=${canInvite(role)}
      canManage=${canManageServer(role)} isOwner=${server.owner_id === me.value?.id}
    onInvite=${() => openDialog({ kind: 'invites', server: server.id })}
        onEdit=${() => openDialog({ kind: 'server-edit', server: server.id })}
    onGroups=${() => openDialog({ kind: 'groups', server: server.id })}
    onReceipts=${() => openDialog({ kind: 'receipts', server: server.id })}
    onMembers=${() => {
      panel.value = null;
      go(route.value);
      togglePanel({ kind: 'members' });
    }} onLeave=${leave} onRead=${waiting.length > 0 && readAll ? read : null} />`;
}

/** @param {{ server: string, current: string | null }} props */
function Channels({ server, current }) {
  const list = channels.value[server];
  const counts = attention.value;
  const { favourites, channels: set } = preferences.value;
  const begun = { ...drafts.value, ...attached.value };
  const held = useRef(new Map());
  // The list is drawn again whenever another channel is opened: there may be hundreds.
  const rows = useMemo(
    () =>
      keepSame(
        (list ?? []).map((channel) => ({
          id: channel.id,
          name: channel.name,
          private: channel.private,
          announces: channel.posting === 'moderators',
          archived: channel.archived,
          unread: counts.channels[channel.id] ?? 0,
          mentions: counts.mentions[channel.id] ?? 0,
          muted: set[channel.id]?.muted ?? false,
          favourite: favourites.includes(channel.id) ? favourites.indexOf(channel.id) : null,
          draft: hasDraft(begun, channel.id),
        })),
        held.current,
      ),
    [list, counts, begun, favourites, set],
  );
  const { channel_order: order, own_order } = settings.value;
  const own = own_order[server];
  const parts = useRef(/** @type {import('../model/channels.js').Section<any>[]} */ ([]));
  const arrange = useCallback(
    (/** @type {typeof rows} */ all, /** @type {string} */ query) => {
      parts.current = sectionsOf(arranged(all, query, order, own ?? []), parts.current);
      return parts.current;
    },
    [order, own],
  );
  const move = (
    /** @type {string[]} */ ids,
    /** @type {string} */ moved,
    /** @type {string} */ to,
  ) => {
    // A row is put beside one of its own part: favourites have an order of their own.
    const { favourites: stars } = preferences.peek();
    if (stars.includes(moved)) return setPreferences({ favourites: putAt(stars, moved, to) });
    return changeSettings({
      channel_order: 'own',
      own_order: { ...settings.peek().own_order, [server]: putAt(ids, moved, to) },
    });
  };
  const open = useCallback((/** @type {string} */ id) => goChannel(server, id), [server]);
  const create = canManageChannels(myRole(server))
    ? () => openDialog({ kind: 'channel-create', server })
    : null;
  return html`<nav aria-label=${t('channels.channels')} class="channels-nav"><${ChannelList}
      channels=${rows} current=${current} onOpen=${open} onCreate=${create}
      order=${order} arrange=${arrange} onMove=${move}
      onOrder=${(/** @type {Order} */ channel_order) => changeSettings({ channel_order })} /></nav>`;
}

/** Whoever looks at this page is there, before a node says so. @param {import('../api/types.js').Me} user */
function presenceHere(user) {
  const seen = presenceOf(user);
  return seen === 'offline' ? (user.absence?.state ?? 'online') : seen;
}

function Foot() {
  const user = me.value;
  if (!user) return null;
  const { phase, node, moved_from } = link.value;
  const known = nodes.value.find((one) => one.id === node?.id);
  const pill = html`<${NodePill} phase=${phase} name=${known?.name ?? node?.name ?? null}
      segment=${known?.segment ?? null} moved=${moved_from !== null} behind=${nodeState.value.behind > 0} troubled=${nodeState.value.trouble !== null} partial=${nodeState.value.unreachable.length > 0}
    onClick=${() => openDialog({ kind: 'node' })} />`;
  return html`<${ProfileBar} user=${user} presence=${phase === 'online' ? presenceHere(user) : 'offline'} pill=${pill}
    accounts=${html`<${AccountMenu} />`}
    onPresence=${() => openDialog({ kind: 'absence', note: null })}
    onSaved=${() => togglePanel({ kind: 'saved' })}
    onProfile=${() => openDialog({ kind: 'settings', tab: 'profile' })}
        onSettings=${() => openDialog({ kind: 'settings', tab: 'look' })} />`;
}
