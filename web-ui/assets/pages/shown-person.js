// Whose card is open; the card itself is of what is fetched later.

import { personal } from '../lib/personal.js';
import { computed } from '../lib/ui.js';
import { alike } from '../model/people.js';
import { peopleHere } from '../state/conversations.js';

/** @import { User } from '../api/types.js' */

export const shownPerson = personal(
  /** @type {{ anchor: Element, username: string, known: User | null } | null} */ (null),
);

/** Those on the open page who have their display name in common with somebody. */
export const namesakes = computed(() => alike(peopleHere()));

/** @param {string} username @param {Element} anchor
 * @param {User | null} [known]  who that is, if it is known to whoever asks
 * @param {boolean} [instead]  of what is shown at that place */
export function showPerson(username, anchor, known = null, instead = false) {
  const shut = shownPerson.value?.anchor === anchor && !instead;
  shownPerson.value = shut ? null : { anchor, username, known };
}
