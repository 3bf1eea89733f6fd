// A form's sending state: busy while under way, the error afterwards.

import { html, useState } from '../lib/ui.js';
import { Notice } from './notice.js';

/** @typedef {(error: unknown) => { text: string, field: string | null }} Describe */

const CALM = { busy: false, error: /** @type {string | null} */ (null), field: '' };

/**
 * @param {Describe} describe
 * @param {string[]} [fields]  those that the form shows: an error about one of them is told there,
 *   any other one by `failure`, for it is about the whole
 */
export function useSubmit(describe, fields = []) {
  const [state, setState] = useState(CALM);
  const submit =
    (/** @type {() => Promise<unknown>} */ run) =>
    async (/** @type {Event | undefined} */ event) => {
      event?.preventDefault();
      if (state.busy) return;
      setState({ ...CALM, busy: true });
      try {
        await run();
        setState(CALM);
      } catch (error) {
        const told = describe(error);
        setState({ busy: false, error: told.text, field: told.field ?? '' });
      }
    };
  const { busy, error, field } = state;
  const known = fields.includes(field);
  /** What is wrong with a field. @param {string} name */
  const at = (name) => (known && field === name ? error : null);
  const failure =
    error !== null && !known
      ? html`<div data-testid="form-failure"><${Notice} tone="error">${error}<//></div>`
      : null;
  return { busy, error, at, failure, submit };
}
