// What notifications say.

import { plainText } from '../lib/plain-text.js';
import { t } from '../i18n/index.js';
import { conversationOf } from '../model/conversation.js';
import { conversationById } from './conversations.js';
import { servers } from './servers.js';

/** @import { Message } from '../api/types.js' */

const BODY_CHARS_MAX = 200;

/** One message. @param {Message} message */
export function textOf(message) {
  const { author, dm_channel_id } = message;
  const place = conversationById(conversationOf(message));
  const pair = dm_channel_id && !place?.group;
  const title =
    place && !pair
      ? t('notify.titleIn', { name: author.display_name, place: place.label })
      : author.display_name;
  const text = plainText(message);
  const letters = [...text];
  const cut = letters.length > BODY_CHARS_MAX;
  return { title, body: cut ? `${letters.slice(0, BODY_CHARS_MAX).join('')}…` : text };
}

/** Many at once. @param {{ message: Message, space: string }[]} group */
export function summaryOf(group) {
  const [{ space }] = group;
  const server = servers.peek()?.find((one) => one.id === space)?.name;
  const places = group.map(({ message }) =>
    message.dm_channel_id
      ? message.author.display_name
      : (conversationById(conversationOf(message))?.label ?? ''),
  );
  return {
    title: t('notify.many', { count: group.length, place: server ?? t('dm.title') }),
    body: [...new Set(places.filter(Boolean))].slice(0, 5).join(t('list.comma')),
  };
}
