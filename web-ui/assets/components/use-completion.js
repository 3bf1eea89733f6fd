// The @, # and : completion of a composer: what is offered, and what the keys do with it.

import { useRef, useState } from '../lib/ui.js';
import { rewrite } from '../lib/edit-text.js';

/** @import { Choice } from '../model/completion.js' */
/** @import { ComposerProps } from './composer.js' */

/** @typedef {{ completing: any, choices: Choice[], active: number, moved: boolean }} Offer */

/** @type {Offer} */
const NONE = { completing: null, choices: [], active: 0, moved: false };

/**
 * @param {{ current: HTMLTextAreaElement | null }} area @param {ComposerProps} props
 */
export function useCompletion(area, props) {
  const [offer, setOffer] = useState(NONE);
  const asked = useRef(0);

  const close = () => {
    asked.current += 1;
    if (offer.choices.length > 0) setOffer(NONE);
  };
  const update = (/** @type {string} */ text) => {
    const completing = props.completingAt(text, area.current?.selectionStart ?? text.length);
    if (!completing) return close();
    asked.current += 1;
    const mine = asked.current;
    props.choices(completing.trigger, completing.query).then((choices) => {
      if (asked.current === mine) setOffer({ completing, choices, active: 0, moved: false });
    });
  };
  /** What is being completed now, unless it is another thing than was asked about. */
  const current = () => {
    const node = area.current;
    const now = node && props.completingAt(node.value, node.selectionStart);
    return now?.start === offer.completing?.start ? now : null;
  };
  const choose = (/** @type {number} */ index) => {
    const choice = offer.choices[index];
    const completing = current();
    close();
    if (!choice || !completing || !area.current) return;
    const done = props.complete(area.current.value, completing, choice);
    rewrite(area.current, done.text, done.caret);
  };
  /** @param {KeyboardEvent} event @returns {boolean} whether the key was used up */
  const onKey = (event) => {
    const { choices, active, moved } = offer;
    const count = choices.length;
    if (count === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : count - 1;
      setOffer({ ...offer, active: (active + step) % count, moved: true });
    } else if (event.key === 'Enter') {
      const completing = current();
      const takes = completing && props.takesEnter(completing, choices[active], moved);
      if (!takes || event.ctrlKey || event.metaKey || event.shiftKey) return false;
      choose(active);
    } else if (event.key === 'Tab' && !event.shiftKey) choose(active);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { choices: offer.choices, active: offer.active, update, choose, close, onKey };
}
