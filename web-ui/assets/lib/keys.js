// Reading keyboard events.

/** Whether the key belongs to an input method that is composing: such an Enter never sends.
 * @param {KeyboardEvent} event */
export function composing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** @param {EventTarget | null} target */
export function isTextField(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** ⌘ on Apple machines, Ctrl elsewhere. */
export const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

/** @param {KeyboardEvent} event */
export const commandKey = (event) => (APPLE ? event.metaKey : event.ctrlKey);
