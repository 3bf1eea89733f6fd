// What can be done with a conversation as a whole.

import { t } from '../i18n/index.js';
import { leaveDirect } from '../state/directs.js';
import { go } from '../state/router.js';
import { openDialog, toastError } from '../state/shell.js';

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

/** @param {Conversation} conversation @returns {any[]} items of a menu */
export function menuOf(conversation) {
  const { id, server, group, icon, manages } = conversation;
  if (server) {
    const edit = () => openDialog({ kind: 'channel-edit', channel: id });
    return [
      manages && { label: t('channel.edit'), icon: 'edit', onClick: edit, testid: 'channel-edit' },
    ];
  }
  return [
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
