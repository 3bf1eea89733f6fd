// Who is online and who is typing. Nothing of it is kept.

import { signal } from '../lib/ui.js';
import { stopped, typed, typingIn } from '../model/typing.js';
import { sendLive } from './connection.js';

/** @import { Typing } from '../model/typing.js' */

export const online = signal(/** @type {Record<string, boolean>} */ ({}));
const typing = signal(/** @type {Typing} */ ({}));
const clock = signal(Date.now());

/** @param {any} event  `{user_id, online}` or `{users: {id: online}}` */
export function applyPresence(event) {
  if (typeof event.user_id === 'string')
    online.value = { ...online.value, [event.user_id]: event.online === true };
  else if (event.users) online.value = { ...online.value, ...event.users };
}

/** @param {string} channel @param {string} user */
export function applyTyping(channel, user) {
  const now = Date.now();
  typing.value = typed(typing.value, channel, user, now);
  clock.value = now;
  setTimeout(() => {
    clock.value = Date.now();
  }, 6100);
}

/** @param {string} channel @param {string} user */
export function stopTyping(channel, user) {
  typing.value = stopped(typing.value, channel, user);
}

/** @param {string} channel @returns {string[]} user ids */
export const typists = (channel) => typingIn(typing.value, channel, clock.value);

const SAY_EVERY_MS = 3000;
let said = 0;

/** @param {string} channel_id */
export function sayTyping(channel_id) {
  if (Date.now() - said < SAY_EVERY_MS) return;
  said = Date.now();
  sendLive({ type: 'typing', channel_id });
}
