import { useEffect, useLayoutEffect, useRef } from '../lib/ui.js';

/**
 * For the `ref` of a `<dialog>`: open over the page for as long as it is drawn, and then the focus
 * is where it was before.
 * @returns {{ current: HTMLDialogElement | null }}
 */
export function useModal() {
  const ref = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    if (ref.current && !ref.current.open) ref.current.showModal();
  }, []);
  useLayoutEffect(() => {
    const node = ref.current;
    // By the browser and at once: the cleaning up after an effect comes a moment later, when
    // somebody may already be typing elsewhere.
    return () => node?.close();
  }, []);
  return ref;
}
