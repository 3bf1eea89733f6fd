import { asApiError } from '../api/error.js';
import { errorText } from '../state/shell.js';

/** A failed request as a sentence and the field it is about. @param {unknown} error */
export function describe(error) {
  return { text: errorText(error), field: asApiError(error).field };
}
