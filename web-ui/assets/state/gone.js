// Conversations that were here and are not any more: to say what became of them where they stood.

import { personal } from '../lib/personal.js';
import { closeAbout } from './shell.js';
import { forgetTimeline } from './timelines.js';
import { noUnread } from './unread.js';

/** @typedef {{ name: string, why: 'left' | 'channel' | 'server' }} Gone
 *   `left`: a direct one that was left; `channel`: deleted, or the reader may not see it any more;
 *   `server`: so is its whole server */

const GONE_MAX = 50;

export const gone = personal(/** @type {Record<string, Gone>} */ ({}));

/** Nothing that was said there stays, nor counts as unread: the reader may not see it any more.
 * @param {string} id @param {string} name @param {Gone['why']} why */
export function noteGone(id, name, why) {
  const { [id]: _, ...others } = gone.peek();
  const kept = Object.entries(others).slice(-(GONE_MAX - 1));
  gone.value = { ...Object.fromEntries(kept), [id]: { name, why } };
  forgetTimeline(id);
  noUnread(id);
  closeAbout(id);
}
