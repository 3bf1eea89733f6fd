// Texts that call many people at once: everybody in a channel, or a large group.

/** @import { UserGroup } from '../api/types.js' */

/** More than so many are asked about once more. */
const ASKED_ABOVE = 50;

const CALL = /(^|[^A-Za-z0-9_\\])@(channel|all|here)(?![\p{L}\p{N}_-])/giu;

/** @param {string} text */
const plain = (text) => text.normalize('NFKC').toLowerCase();

/** Whether a text calls everybody, or those who are there, if its writer may do so. What stands in code
 * is no call, which is the node's to say: asking once too often does no harm. @param {string} text */
export const callsMany = (text) => plain(text).search(CALL) >= 0;

/** A name may go on in Japanese without a space: where it does, it is asked rather than not.
 * @param {string} text  in its plain form @param {string} name */
function names(text, name) {
  const begins = `@${plain(name)}`;
  for (let at = text.indexOf(begins); at >= 0; at = text.indexOf(begins, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + begins.length] ?? ' '];
    if (!/[a-z0-9_\\]/.test(before) && !/[a-z0-9_-]/.test(after)) return true;
  }
  return false;
}

/**
 * How many people a text calls at once, where those are so many that its writer is asked first; else 0.
 * @param {string} text
 * @param {{ moderates: boolean, people: number, groups: Pick<UserGroup, 'name' | 'member_ids'>[] }} here
 *   `people`: who is called where everybody is
 * @param {string} [before]  what the text said before it was changed: whom it called is told already
 */
export function asksAbout(text, { moderates, people, groups }, before = '') {
  const [now, then] = [plain(text), plain(before)];
  const words = (/** @type {string} */ of) =>
    [...of.matchAll(CALL)].map(([, , word]) => (word === 'here' ? 'here' : 'channel'));
  const known = words(then);
  const calls = words(now).some((word) => !known.includes(word));
  if (moderates && calls && people > ASKED_ABOVE) return people;
  const large = groups.filter(({ member_ids }) => member_ids.length > ASKED_ABOVE);
  const named = large.filter(({ name }) => names(now, name) && !names(then, name));
  return new Set(named.flatMap(({ member_ids }) => member_ids)).size;
}
