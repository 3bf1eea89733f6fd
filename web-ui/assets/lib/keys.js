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

/**
 * Whether the key sends: Enter, or with Ctrl or ⌘ where the reader wants lines to end with Enter
 * and where a code block is being written.
 * @param {KeyboardEvent} event @param {'enter' | 'mod-enter'} sendKey @param {boolean} inCode
 */
export function sends(event, sendKey, inCode) {
  if (event.key !== 'Enter') return false;
  return commandKey(event) || (sendKey === 'enter' && !inCode && !event.shiftKey && !event.altKey);
}

/** @param {KeyboardEvent} event */
export const commandKey = (event) => (APPLE ? event.metaKey : event.ctrlKey);

/** Whether the key marks the message that has the focus unread. By where the key is: with Alt some
 * layouts make another letter of it. @param {KeyboardEvent} event */
export const marksUnread = (event) =>
  event.altKey &&
  !commandKey(event) &&
  !event.shiftKey &&
  event.code === 'KeyU' &&
  !isTextField(event.target);

/** Whether the key opens the inbox. By where it is, as above; on Apple machines it is a letter, too,
 * and writes one in a text. @param {KeyboardEvent} event */
export const opensInbox = (event) =>
  event.altKey &&
  !commandKey(event) &&
  !event.shiftKey &&
  event.code === 'KeyI' &&
  !(APPLE && isTextField(event.target));
