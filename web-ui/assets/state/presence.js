// Who is there and who is typing. Nothing of it is kept.

import { presenceIn } from '../lib/presence.js';
import { personal, whenForgotten } from '../lib/personal.js';
import { signal } from '../lib/ui.js';
import { stopped, typed, typingIn } from '../model/typing.js';
import { sendLive } from './connection.js';

/** @import { Typing } from '../model/typing.js' */
/** @import { Told } from '../lib/presence.js' */

/** What was told of people, by id; of all others what they were listed with holds. */
export const present = personal(/** @type {Told} */ ({}));
const typing = personal(/** @type {Typing} */ ({}));
const clock = signal(Date.now());

/** @param {{ id: string, presence?: import('../lib/presence.js').PresenceState }} user */
export const presenceOf = (user) => presenceIn(present.value, user);

/** What was told before a break, and may be over. */
let doubted = new Set();
whenForgotten(() => {
  doubted = new Set();
  clearTimeout(due);
});

/** @param {any} event  `{states: {id: state}}` */
export function applyPresence({ states }) {
  for (const id of Object.keys(states)) doubted.delete(id);
  present.value = { ...present.value, ...states };
}

/** A person is told as a whole. @param {import('../api/types.js').User} user */
export function changePresence({ id, presence }) {
  if (presence) applyPresence({ states: { [id]: presence } });
}

/** Who came and went during a break was not told here. Until people are listed again, what was told
 * before is the best there is. */
export function doubtPresence() {
  doubted = new Set(Object.keys(present.peek()));
}

/** People are listed again: what they are listed with is newer than what was told before. */
export function forgetDoubted() {
  const all = Object.entries(present.peek());
  present.value = Object.fromEntries(all.filter(([id]) => !doubted.has(id)));
  doubted.clear();
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
