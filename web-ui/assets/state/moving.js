// Going to a message, wherever it is.

import { t } from '../i18n/index.js';
import { ApiError } from '../api/error.js';
import { addressOf } from './conversations.js';
import { go } from './router.js';
import { panel, toast, toastError } from './shell.js';
import { jumpToLatest, openAround, openChannel, openThreadAround } from './timelines.js';
import { reveal } from './viewing.js';

/**
 * Shows a message of the open conversation; where it is a reply, its thread. Says so where there is
 * none.
 * @param {string} channel @param {string} id
 */
export async function showMessage(channel, id) {
  let found = null;
  try {
    found = await openAround(channel, id);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 422)) return toastError(error);
  }
  if (!found) {
    toast(t('message.gone'), 'error');
    go(addressOf(channel), { replace: true });
    return openChannel(channel);
  }
  if (!found.parent_id) return reveal(channel, null, id);
  return showReply(channel, found.parent_id, id);
}

/** @param {string} channel @param {string} parent @param {string} reply */
async function showReply(channel, parent, reply) {
  // The panel opens where the reply is, and not at the thread's end.
  await openThreadAround(channel, parent, reply);
  panel.value = { kind: 'thread', channel, parent, at: reply };
  reveal(channel, parent, reply);
  // Where the conversation stood when the thread began is of use, but not what was asked for.
  await openAround(channel, parent).catch(() => {});
  reveal(channel, null, parent);
}

/** Shows the end of a channel or of a thread. @param {string} channel
 * @param {string | null} [parent] */
export async function showEnd(channel, parent = null) {
  await jumpToLatest(channel, parent);
  reveal(channel, parent, null);
}
