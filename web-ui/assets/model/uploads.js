// What is known of a file on its way to a node.

/**
 * @typedef {object} Transfer
 * @property {'waiting' | 'sending' | 'stalled'} state  stalled: no node answers
 * @property {number} sent  bytes
 * @property {number} rate  bytes in a second, smoothed; 0: not known yet
 * @property {number} at  when it was looked at last, in ms
 */

/** @type {Transfer} */
export const WAITING = { state: 'waiting', sent: 0, rate: 0, at: 0 };

/** How much the newest measurement counts. */
const WEIGHT = 0.3;
const MEASURE_MS_MIN = 400;

/**
 * After more has been sent. Between two measurements only the count moves.
 * @param {Transfer} held @param {number} sent @param {number} now  ms @returns {Transfer}
 */
export function progressed(held, sent, now) {
  const fresh = held.state !== 'sending' || sent < held.sent;
  if (fresh) return { state: 'sending', sent, rate: 0, at: now };
  const took_ms = now - held.at;
  if (took_ms < MEASURE_MS_MIN) return held;
  const measured = ((sent - held.sent) * 1000) / took_ms;
  const rate = held.rate === 0 ? measured : held.rate + (measured - held.rate) * WEIGHT;
  return { state: 'sending', sent, rate, at: now };
}

/** Codes of refusals that the same node would only repeat, although their status says "later". */
const RULES = ['too_many_uploads', 'disk_reserve', 'files_unavailable'];

/**
 * Whether an upload that failed goes on by itself. Without a status no node answered at all.
 * @param {{ status: number, code: string }} failure
 */
export const goesOn = ({ status, code }) =>
  !RULES.includes(code) &&
  (status === 0 ||
    status === 409 ||
    status === 410 ||
    status === 423 ||
    status === 429 ||
    status >= 500);

/** @param {number} tries  1: the first again @param {number} random  0 ≤ random < 1 */
export const waitMs = (tries, random) =>
  Math.round(Math.min(10_000, 500 * 2 ** Math.min(tries, 5)) * (0.75 + random / 2));
