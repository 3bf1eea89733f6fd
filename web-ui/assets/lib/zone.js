// What clocks show in a zone of the zone database.

/** @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();

/** Which zones there are, every browser knows another. @param {string} zone */
export function isKnown(zone) {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} zone */
function clockOf(zone) {
  let found = clocks.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, found);
  }
  return found;
}

/** Minutes by which clocks there are before those of UTC.
 * @param {number} ms @param {string} zone  a known one */
export function offsetIn(ms, zone) {
  /** @type {Record<string, number>} */
  const shown = {};
  for (const { type, value } of clockOf(zone).formatToParts(ms)) shown[type] = Number(value);
  const { year, month, day, hour, minute, second } = shown;
  const there = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((there - Math.floor(ms / 1000) * 1000) / 60_000);
}

/** Those that can be chosen, by name. */
export const zones = () => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();
