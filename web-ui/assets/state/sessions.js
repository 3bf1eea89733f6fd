// Where the reader is logged in, and logins from devices that nobody knew.

import { personal, whenForgotten } from '../lib/personal.js';
import { computed } from '../lib/ui.js';
import { auth } from '../api/endpoints.js';
import { token } from './session.js';

/** @import { DeviceSession } from '../api/types.js' */

/** Null until it was asked for. */
export const sessions = personal(/** @type {DeviceSession[] | null} */ (null));
/** Logins of which the reader has not said yet that they know them, the oldest first. */
export const newLogins = computed(() =>
  (sessions.value ?? [])
    .filter((one) => one.new_device)
    .sort((a, b) => a.created_at.localeCompare(b.created_at)),
);

/** Of answers that cross, the one that was asked for last counts. */
let asked = 0;

export async function loadSessions() {
  asked += 1;
  const turn = asked;
  const told = await auth.sessions();
  if (turn === asked && token.peek()) sessions.value = told;
}

/** For whom there is nobody to tell; the next event asks again. */
export const refreshSessions = () => void loadSessions().catch(() => {});

whenForgotten(() => {
  asked += 1;
});
