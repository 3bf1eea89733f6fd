import { html, useEffect, useMemo } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from '../components/icon.js';
import { IconButton } from '../components/icon-button.js';
import { MembersList } from '../components/members-list.js';
import { PeopleList } from '../components/people-list.js';
import { SidePanel } from '../components/side-panel.js';
import { Skeleton } from '../components/skeleton.js';
import { best } from '../model/completion.js';
import { ROLES, canChangeRole, canPassOn, canRemove, sorted } from '../model/roles.js';
import { shownIn } from '../model/route.js';
import { channelMembers, loadChannelMembers, putOut } from '../state/channel-members.js';
import { conversationById } from '../state/conversations.js';
import { present } from '../state/presence.js';
import { route } from '../state/router.js';
import { changeRole, members, myRole, removeMember, servers } from '../state/servers.js';
import { me } from '../state/session.js';
import { openDialog, panel, toastError } from '../state/shell.js';
import { showPerson } from './shown-person.js';
import { askToLeave } from './conversation-menu.js';

/** @import { Member, Role, User } from '../api/types.js' */
/** @import { Conversation } from '../model/conversation.js' */

const find = (/** @type {Member[]} */ list, /** @type {string} */ query) =>
  best(list, query, ({ user }) => [user.display_name, user.username], list.length);

/** Whoever is here counts the reader in. */
function usePresent() {
  const told = present.value;
  const mine = me.value?.id ?? '';
  const own = told[mine] ?? 'offline';
  return useMemo(() => ({ ...told, [mine]: own === 'offline' ? 'online' : own }), [told, mine]);
}

/** @param {User} user @param {Element} at */
const onPerson = (user, at) => showPerson(user.username, at, user);

const close = () => {
  panel.value = null;
};

/** Who is in what is open: a server, a private channel or a direct conversation. */
export function MembersPanel() {
  const conversation = conversationById(shownIn(route.value));
  if (conversation?.hidden) return html`<${ChannelPanel} conversation=${conversation} />`;
  return conversation?.people
    ? html`<${PeoplePanel} conversation=${conversation} people=${conversation.people} />`
    : html`<${ServerMembers} />`;
}

/** @param {{ conversation: Conversation, people: User[] }} props */
function PeoplePanel({ conversation, people }) {
  const { icon, label, group } = conversation;
  const mine = me.value?.id ?? '';
  const told = usePresent();
  return html`<${SidePanel} title=${t('members.title')} subtitle=${label} testid="members" onClose=${close}>
    <${PeopleList} people=${people} me=${mine} present=${told} onPerson=${onPerson} />
    <div class="panel-foot">${
      icon !== 'note' &&
      html`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${() => openDialog({ kind: 'direct-add', direct: conversation.id })}>
        <${Icon} name="user-add" size=${15} />${t('dm.add')}</button>`
    }${
      group &&
      html`<button type="button" class="button is-small is-danger-quiet"
        onClick=${() => askToLeave(conversation)}>${t('dm.leave')}</button>`
    }</div>
  <//>`;
}

/** @param {{ conversation: Conversation }} props */
function ChannelPanel({ conversation }) {
  const { id, label, name, manages } = conversation;
  useEffect(() => {
    loadChannelMembers(id).catch(toastError);
  }, [id]);
  const inside = channelMembers.value[id];
  const people = useMemo(() => inside?.map(({ user }) => user), [inside]);
  const told = usePresent();
  const mine = me.value?.id ?? '';
  const ask = (/** @type {User} */ user) =>
    openDialog({
      kind: 'confirm',
      title: t('channel.putOut'),
      text: t('channel.putOutText', { name: user.display_name, channel: name }),
      action: t('channel.putOut'),
      danger: true,
      run: () => putOut(id, user.id).catch(toastError),
    });
  const actions = (/** @type {User} */ user) =>
    manages &&
    user.id !== mine &&
    html`<${IconButton} icon="user-remove" testid="channel-put-out" onClick=${() => ask(user)}
      label=${t('channel.putOutName', { name: user.display_name })} />`;
  return html`<${SidePanel} title=${t('members.title')} subtitle=${label} testid="members" onClose=${close}>
    ${
      people
        ? html`<${PeopleList} people=${people} me=${mine} actions=${actions}
            present=${told} onPerson=${onPerson} />`
        : html`<${Skeleton} rows=${6} kind="line" />`
    }
    <div class="panel-foot">${
      manages &&
      html`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${() => openDialog({ kind: 'channel-add', channel: id })}>
        <${Icon} name="user-add" size=${15} />${t('channel.addMembers')}</button>`
    }</div>
  <//>`;
}

function ServerMembers() {
  const id = route.value.page === 'channel' ? route.value.server : '';
  const server = servers.value?.find((one) => one.id === id);
  const list = members.value[id];
  const user = me.value;
  const told = usePresent();
  const inOrder = useMemo(() => list && sorted(list), [list]);
  if (!server || !user) return null;
  const role = myRole(id);
  const remove = (/** @type {Member} */ member) =>
    openDialog({
      kind: 'confirm',
      title: t('members.remove'),
      text: t('members.removeText', { name: member.user.display_name, server: server.name }),
      action: t('members.remove'),
      danger: true,
      run: () => removeMember(id, member.user.id).catch(toastError),
    });
  return html`<${SidePanel} title=${t('members.title')} subtitle=${server.name} testid="members"
      onClose=${close}>
    ${
      inOrder
        ? html`<${MembersList} members=${inOrder} owner=${server.owner_id} me=${user.id}
            present=${told} onPerson=${onPerson} roles=${ROLES} find=${find}
      canChange=${(/** @type {Member} */ member) => canChangeRole(server, role, member, user.id)}
          canRemove=${(/** @type {Member} */ member) => canRemove(server, role, member, user.id)}
          canPassOn=${(/** @type {Member} */ member) => canPassOn(server, member, user.id)}
          onPassOn=${(/** @type {Member} */ member) => openDialog({ kind: 'server-pass-on', server: id, user: member.user.id })}
     
          onRole=${(/** @type {Member} */ member, /** @type {Role} */ next) => changeRole(id, member.user.id, next).catch(toastError)}
          onRemove=${remove} />`
        : html`<${Skeleton} rows=${6} kind="line" />`
    }
  <//>`;
}
