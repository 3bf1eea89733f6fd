// The @, # and : completion of a composer: what is offered, and what the keys do with it.

import { useRef, useState } from '../lib/ui.js';

/** @import { Choice } from '../model/completion.js' */
/** @import { ComposerProps } from './composer.js' */

/**
 * @param {{ current: HTMLTextAreaElement | null }} area @param {ComposerProps} props
 * @param {(text: string, caret: number) => void} apply
 */
export function useCompletion(area, props, apply) {
  const [state, setState] = useState(
    /** @type {{ completing: any, choices: Choice[], active: number }} */
    ({ completing: null, choices: [], active: 0 }),
  );
  const asked = useRef(0);

  const close = () => {
    asked.current += 1;
    if (state.choices.length > 0) setState({ completing: null, choices: [], active: 0 });
  };
  const update = (/** @type {string} */ text) => {
    const completing = props.completingAt(text, area.current?.selectionStart ?? text.length);
    if (!completing) return close();
    asked.current += 1;
    const mine = asked.current;
    props.choices(completing.trigger, completing.query).then((choices) => {
      if (asked.current === mine) setState({ completing, choices, active: 0 });
    });
  };
  const choose = (/** @type {number} */ index) => {
    const choice = state.choices[index];
    if (!choice || !area.current) return;
    const done = props.complete(area.current.value, state.completing, choice);
    close();
    apply(done.text, done.caret);
  };
  /** @param {KeyboardEvent} event @returns {boolean} whether the key was used up */
  const onKey = (event) => {
    const count = state.choices.length;
    if (count === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : count - 1;
      setState({ ...state, active: (state.active + step) % count });
    } else if (event.key === 'Enter' || event.key === 'Tab') choose(state.active);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { choices: state.choices, active: state.active, update, choose, close, onKey };
}
