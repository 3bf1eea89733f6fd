import { useLayoutEffect, useRef } from '../lib/ui.js';

/**
 * For the `ref` of a `<dialog>`: open over the page for as long as it is drawn, and then the focus
 * is where it was before.
 * @returns {{ current: HTMLDialogElement | null }}
 */
export function useModal() {
  const ref = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => {
    const node = ref.current;
    // By the browser and at once, both of them: an effect and the cleaning up after it come a moment
    // later, when keys may already have been pressed for what is or was open.
    if (node && !node.open) node.showModal();
    return () => node?.close();
  }, []);
  return ref;
}
