// Where it is shown who has read a message, as far as the page shows or hides controls; the node
// decides.

/** @import { ReadReceipts, User } from '../api/types.js' */

/** Where nothing else is chosen, among so many people. */
const SMALL_MAX = 50;

/** @param {ReadReceipts} choice @param {number} people  members, as far as they are known */
export const showsReaders = (choice, people) =>
  choice === 'on' || (choice === 'by_size' && people <= SMALL_MAX);

/** Made once: comparing without it costs more than all else of a long list. */
const names = new Intl.Collator();

/** @param {User[]} people @returns {User[]} */
export const byName = (people) =>
  people.slice().sort((a, b) => names.compare(a.display_name, b.display_name));
