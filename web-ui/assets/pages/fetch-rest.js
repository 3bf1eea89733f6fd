import { fetchRestOfTexts } from '../i18n/index.js';

/** The code of what the first page does without, and its texts. */
export const rest = () =>
  Promise.all([import('./rest.js'), fetchRestOfTexts()]).then(([parts]) => parts);
