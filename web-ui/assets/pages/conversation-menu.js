// What can be done with a conversation as a whole.

import { t } from '../i18n/index.js';
import { usualLevel } from '../model/preferences.js';
import { leaveDirect } from '../state/directs.js';
import { putOut } from '../state/channel-members.js';
import { preferences, setChannel, toggleFavourite } from '../state/preferences.js';
import { go, goChannel } from '../state/router.js';
import { me } from '../state/session.js';
import { openDialog, toastError, togglePanel } from '../state/shell.js';

/** @import { Conversation } from '../model/conversation.js' */

/** Leaves a group, once asked. @param {Conversation} conversation */
export const askToLeave = ({ id, name }) =>
  openDialog({
    kind: 'confirm',
    title: t('dm.leave'),
    text: t('dm.leaveText', { name }),
    action: t('dm.leave'),
    danger: true,
    run: () =>
      leaveDirect(id).then(
        () => go({ page: 'direct', direct: null, message: null }, { replace: true }),
        toastError,
      ),
  });

/** Leaves a private channel, once asked. @param {Conversation} conversation */
const askToLeaveChannel = ({ id, server, name }) =>
  openDialog({
    kind: 'confirm',
    title: t('channel.leave'),
    text: t('channel.leaveText', { name }),
    action: t('channel.leave'),
    danger: true,
    run: () => putOut(id, me.peek()?.id ?? '').then(() => goChannel(server ?? ''), toastError),
  });

/** @param {Conversation} conversation @param {string} held  the level in force */
const levelItems = ({ id, server }, held) => ({
  label: t('notify.level'),
  items: ['all', 'mentions', 'none'].map((level) => ({
    label: t(`notify.level.${level}`),
    checked: held === level,
    testid: `channel-notify-${level}`,
    onClick: () =>
      setChannel(id, { notify: level === usualLevel(!server) ? null : /** @type {any} */ (level) }),
  })),
});

/** What one sets for oneself. @param {Conversation} conversation @returns {any[]} */
function ownItems(conversation) {
  const { id, server, icon } = conversation;
  const { favourites, channels } = preferences.value;
  const { muted, notify } = channels[id] ?? { muted: false, notify: null };
  const silent = notify === 'none';
  return [
    {
      label: t('channel.favourite'),
      checked: favourites.includes(id),
      toggles: true,
      testid: 'channel-favourite',
      onClick: () => toggleFavourite(id),
    },
    {
      label: t('channel.mute'),
      checked: muted,
      toggles: true,
      testid: 'channel-mute',
      // Who hears of it again hears of mentions, too.
      onClick: () => setChannel(id, muted ? { muted: false, notify: null } : { muted: true }),
    },
    muted && {
      label: t('channel.muteMentions'),
      checked: silent,
      toggles: true,
      testid: 'channel-mute-mentions',
      onClick: () => setChannel(id, { notify: silent ? null : 'none' }),
    },
    // Of notes to oneself there is nobody to tell.
    !muted && icon !== 'note' && levelItems(conversation, notify ?? usualLevel(!server)),
  ];
}

/** On a narrow page the header has no room for its button. */
const filesItem = () => ({
  label: t('channel.files'),
  icon: 'file',
  testid: 'channel-files',
  onClick: () => togglePanel({ kind: 'files' }),
});

/** @param {Conversation} conversation @returns {any[]} items of a menu */
export function menuOf(conversation) {
  const { id, server, group, icon, manages, hidden } = conversation;
  if (server) {
    const edit = () => openDialog({ kind: 'channel-edit', channel: id });
    return [
      ...ownItems(conversation),
      filesItem(),
      manages && { label: t('channel.edit'), icon: 'edit', onClick: edit, testid: 'channel-edit' },
      hidden &&
        manages && {
          label: t('channel.addMembers'),
          icon: 'user-add',
          testid: 'channel-add',
          onClick: () => openDialog({ kind: 'channel-add', channel: id }),
        },
      hidden && {
        label: t('channel.leave'),
        icon: 'leave',
        danger: true,
        testid: 'channel-leave',
        onClick: () => askToLeaveChannel(conversation),
      },
    ];
  }
  return [
    ...ownItems(conversation),
    filesItem(),
    group && {
      label: t('dm.rename'),
      icon: 'edit-name',
      testid: 'dm-rename',
      onClick: () => openDialog({ kind: 'direct-rename', direct: id }),
    },
    icon !== 'note' && {
      label: t('dm.add'),
      icon: 'user-add',
      testid: 'dm-add',
      onClick: () => openDialog({ kind: 'direct-add', direct: id }),
    },
    group && {
      label: t('dm.leave'),
      icon: 'leave',
      danger: true,
      testid: 'dm-leave',
      onClick: () => askToLeave(conversation),
    },
  ];
}
