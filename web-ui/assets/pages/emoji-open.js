// Where an emoji is being chosen; what one chooses from is fetched later.

import { personal } from '../lib/personal.js';

export const emojiOpen = personal(
  /** @type {{ anchor: Element, onPick: (emoji: string) => void } | null} */ (null),
);

/** @param {Element} anchor @param {(emoji: string) => void} onPick */
export function pickEmoji(anchor, onPick) {
  emojiOpen.value = emojiOpen.value?.anchor === anchor ? null : { anchor, onPick };
}
