// Where the focus goes when something opens and closes.

/**
 * For `ref`: takes the focus once, when the element comes. A function made anew by each drawing
 * would take it at each drawing, from whatever has it by then.
 * @param {HTMLElement | null} node
 */
export function takeFocus(node) {
  node?.focus({ preventScroll: true });
}
