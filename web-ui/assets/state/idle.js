// Whether somebody uses this page, told to its node when that changes. What others see is the most
// active of all pages that somebody has open, wherever.

import { effect, signal } from '../lib/ui.js';
import { link, sendLive } from './connection.js';

const IDLE_AFTER_MS = 5 * 60_000;
/** By the clock on the wall: timers stand still while a machine sleeps. */
const LOOK_EVERY_MS = 5_000;
/** Not scrolling, which new messages do too. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'];

const idle = signal(false);
/** As the node takes it to be: a new connection is that of a page in use. */
let told = false;
let used = Date.now();
/** Where the pointer was: what moves below it makes browsers tell of it, too. */
let at = '';

function look() {
  if (Date.now() - used >= IDLE_AFTER_MS) idle.value = true;
}

/** @param {Event} [sign] */
function use(sign) {
  if (sign instanceof PointerEvent && sign.type === 'pointermove') {
    const now = `${sign.screenX} ${sign.screenY}`;
    if (now === at) return;
    at = now;
  }
  used = Date.now();
  idle.value = false;
}

export function watchUse() {
  const quietly = { passive: true, capture: true };
  for (const sign of SIGNS) addEventListener(sign, use, quietly);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') use();
  });
  setInterval(look, LOOK_EVERY_MS);
  effect(() => {
    if (link.value.phase !== 'online') told = false;
    else if (told !== idle.value) tell(idle.value);
  });
}

/** @param {boolean} is_idle */
function tell(is_idle) {
  told = is_idle;
  sendLive({ type: 'presence', state: is_idle ? 'away' : 'online' });
}
