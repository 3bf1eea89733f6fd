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
let due = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

/**
 * Tells others that one types here, at most every few seconds: what comes too soon is told when its
 * time has come, unless the text is sent or gone by then.
 * @param {string} channel_id
 * @param {string} text
 */
export function sayTyping(channel_id, text) {
  clearTimeout(due);
  if (text.trim() === '') return;
  const wait_ms = said + SAY_EVERY_MS - Date.now();
  if (wait_ms > 0) {
    due = setTimeout(() => sayTyping(channel_id, text), wait_ms);
    return;
  }
  said = Date.now();
  sendLive({ type: 'typing', channel_id });
}

/** What was typed is sent: nobody is told any more that it is being typed. */
export function typingEnded() {
  clearTimeout(due);
}
