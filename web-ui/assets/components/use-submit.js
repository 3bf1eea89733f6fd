// A form's sending state: busy while under way, the error afterwards.

import { useState } from '../lib/ui.js';

/**
 * @param {(error: unknown) => { text: string, field: string | null }} describe
 * @returns {{ busy: boolean, error: string | null, field: string | null,
 *   submit: (run: () => Promise<unknown>) => (event?: Event) => Promise<void> }}
 */
export function useSubmit(describe) {
  const [state, setState] = useState(
    /** @type {{ busy: boolean, error: string | null, field: string | null }} */
    ({ busy: false, error: null, field: null }),
  );
  const submit =
    (/** @type {() => Promise<unknown>} */ run) =>
    async (/** @type {Event | undefined} */ event) => {
      event?.preventDefault();
      if (state.busy) return;
      setState({ busy: true, error: null, field: null });
      try {
        await run();
        setState({ busy: false, error: null, field: null });
      } catch (error) {
        const told = describe(error);
        setState({ busy: false, error: told.text, field: told.field });
      }
    };
  return { ...state, submit };
}
