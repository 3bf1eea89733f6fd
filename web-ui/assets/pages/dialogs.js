import { personal } from '../lib/personal.js';
import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { invites } from '../api/endpoints.js';
import { ConfirmDialog } from '../components/confirm-dialog.js';
import { KeyHelp } from '../components/key-help.js';
import { NodeDialog } from '../components/node-dialog.js';
import { RenameDialog } from '../components/rename-dialog.js';
import { ServerAdd } from '../components/server-add.js';
import { ServerForm } from '../components/server-form.js';
import { PassOnDialog } from '../components/pass-on-dialog.js';
import { SettingsDialog } from '../components/settings-dialog.js';
import { inviteCode } from '../model/route.js';
import { phase } from '../state/boot.js';
import { link, nodes, retryNow } from '../state/connection.js';
import { nodeState } from '../state/node-state.js';
import { go, goChannel } from '../state/router.js';
import * as S from '../state/servers.js';
import * as own from '../state/own-account.js';
import * as session from '../state/session.js';
import { choose, preferences, setPreferences } from '../state/preferences.js';
import { settings } from '../state/settings.js';
import { closeDialog, dialog, openDialog, toast, toastError } from '../state/shell.js';
import { SayAbsence } from './absence.js';
import { ChannelAdd, ChannelCreate, ChannelEdit, OrphanedChannels } from './channel-dialogs.js';
import { describe } from './describe.js';
import { AddPeople, NewDirect, RenameGroup } from './direct-dialogs.js';
import { GoToDate, History } from './reading-dialogs.js';
import { Forward } from './forward.js';
import { Invites } from './invites.js';
import { Devices } from './devices.js';
import { NotifySettings } from './notify-settings.js';
import { MessageReaders, ServerReceipts } from './readers.js';
import { AddAccount, askToLogOut, lostHere } from './own-accounts.js';
import { Switcher } from './switcher.js';
import { UserGroups } from './user-groups.js';

/** @import { Dialog } from '../state/shell.js' */

const renameLater = personal(false);

export function Dialogs() {
  const open = dialog.value;
  const user = session.me.value;
  if (phase.value !== 'inside' || !user) return null;
  if (user.rename_needed && !renameLater.value) {
    return html`<${RenameDialog} username=${user.username} describe=${describe} onLater=${() => {
      renameLater.value = true;
    }}
     
          onSave=${(/** @type {string} */ username) => own.changeProfile({ username }).then(() => toast(t('rename.done'), 'ok'))} />`;
  }
  return open && html`<${One} key=${JSON.stringify(open)} open=${open} user=${user} />`;
}

/** @param {{ open: Dialog, user: import('../api/types.js').Me }} props */
function One({ open, user }) {
  switch (open.kind) {
    case 'confirm':
      return html`<${ConfirmDialog} ...${open} onConfirm=${open.run} onClose=${() => {
        if (dialog.value === open) closeDialog();
      }} />`;
    case 'switcher':
      return html`<${Switcher} />`;
    case 'keys':
      return html`<${KeyHelp} sendKey=${settings.value.send_key} onClose=${closeDialog} />`;
    case 'node':
      return nodeDialog(user.mesh_admin === true);
    case 'forward':
      return html`<${Forward} message=${open.message} />`;
    case 'account-add':
      return html`<${AddAccount} />`;
    case 'absence':
      return html`<${SayAbsence} note=${open.note} />`;
    case 'readers':
      return html`<${MessageReaders} channel=${open.channel} message=${open.message} />`;
    case 'receipts':
      return html`<${ServerReceipts} server=${open.server} />`;
    case 'history':
      return html`<${History} message=${open.message} />`;
    case 'date':
      return html`<${GoToDate} channel=${open.channel} at=${open.at} />`;
    case 'direct-new':
      return html`<${NewDirect} />`;
    case 'direct-add':
      return html`<${AddPeople} id=${open.direct} />`;
    case 'direct-rename':
      return html`<${RenameGroup} id=${open.direct} />`;
    case 'groups':
      return html`<${UserGroups} server=${open.server} />`;
    case 'invites':
      return html`<${Invites} server=${open.server} />`;
    case 'server-add':
      return serverAdd();
    case 'server-edit':
      return serverEdit(open.server);
    case 'server-pass-on':
      return passOn(open.server, open.user);
    case 'channel-create':
      return html`<${ChannelCreate} server=${open.server} />`;
    case 'channel-edit':
      return html`<${ChannelEdit} id=${open.channel} />`;
    case 'channel-add':
      return html`<${ChannelAdd} id=${open.channel} />`;
    case 'settings':
      return settingsDialog(open.tab ?? 'look', user);
    default:
      return null;
  }
}

/** @param {boolean} admin */
function nodeDialog(admin) {
  const { phase: state, node, moved_from, lost_at } = link.value;
  const status = () => {
    closeDialog();
    go({ page: 'mesh' });
  };
  return html`<${NodeDialog} phase=${state} name=${node?.name ?? t('node.unknown')}
      moved_from=${moved_from} lost_at=${lost_at} nodes=${nodes.value}
      state=${nodeState.value} current=${node?.id ?? null}
    onStatus=${admin ? status : null} onRetry=${retryNow} onClose=${closeDialog} />`;
}

/** @param {string} server */
function enter(server) {
  closeDialog();
  goChannel(server);
}

function serverAdd() {
  return html`<${ServerAdd} describe=${describe} onClose=${closeDialog}
   
        onCreate=${(/** @type {string} */ name) => S.createServer(name).then((server) => enter(server.id))}
    onPreview=${(/** @type {string} */ text) => invites.preview(inviteCode(text))}
   
        onAccept=${(/** @type {string} */ code) => S.acceptInvite(code).then((server) => enter(server.id))} />`;
}

/** @param {string} id */
function serverEdit(id) {
  const server = S.servers.value?.find((one) => one.id === id);
  if (!server) return null;
  const ask = () =>
    openDialog({
      kind: 'confirm',
      title: t('server.delete'),
      text: t('server.deleteText', { name: server.name }),
      action: t('server.delete'),
      danger: true,
      run: () => S.deleteServer(id).then(() => go({ page: 'home' }), toastError),
    });
  return html`<${ServerForm} name=${server.name} describe=${describe}
      onSave=${(/** @type {string} */ name) => S.renameServer(id, name).then(closeDialog)}
    extra=${html`<${OrphanedChannels} server=${id} />`}
    onDelete=${server.owner_id === session.me.value?.id ? ask : null} onClose=${closeDialog} />`;
}

/** @param {string} id @param {string} heir */
function passOn(id, heir) {
  const server = S.servers.value?.find((one) => one.id === id);
  const member = S.members.value[id]?.find((one) => one.user.id === heir);
  if (!server || !member) return null;
  const { display_name: name } = member.user;
  const told = () => {
    closeDialog();
    toast(t('members.passedOn', { name, server: server.name }), 'ok');
  };
  return html`<${PassOnDialog} server=${server.name} name=${name} describe=${describe}
      onPassOn=${() => S.passOn(id, heir).then(told)} onClose=${closeDialog} />`;
}

/** @param {string} tab @param {import('../api/types.js').Me} user */
function settingsDialog(tab, user) {
  const everywhere = () =>
    openDialog({
      kind: 'confirm',
      title: t('account.logoutEverywhere'),
      text: [t('account.logoutEverywhereText'), lostHere()].filter(Boolean).join(' '),
      action: t('account.logoutEverywhere'),
      danger: true,
      run: () => own.logoutEverywhere().catch(toastError),
    });
  return html`<${SettingsDialog} tab=${tab} user=${user} settings=${settings.value}
      notify=${html`<${NotifySettings} />`} devices=${html`<${Devices} />`} zone=${preferences.value.time_zone}
      onZone=${(/** @type {string | null} */ time_zone) => setPreferences({ time_zone })}
      onSettings=${choose} describe=${describe}
   
        onProfile=${(/** @type {any} */ form) => own.changeProfile(form).then(() => toast(t('account.saved'), 'ok'))}
   
        onPassword=${(/** @type {string} */ current, /** @type {string} */ next) => own.changePassword(current, next).then(() => toast(t('account.passwordChanged'), 'ok'))}
    onLogout=${askToLogOut} onLogoutEverywhere=${everywhere} onClose=${closeDialog} />`;
}
