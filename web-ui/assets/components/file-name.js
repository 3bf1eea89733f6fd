import { html } from '../lib/ui.js';
import { partedName } from '../lib/file-names.js';

/** A name that is cut in the middle where there is no room, and turns no text around it.
 * @param {{ name: string }} props */
export function FileName({ name }) {
  const [head, tail] = partedName(name);
  return html`<bdi class="file-name" title=${name}><span>${head}</span>${tail && html`<span>${tail}</span>`}</bdi>`;
}
