// What of files is open over the page.

import { html } from '../lib/ui.js';
import { OpenGallery } from './attachments.js';
import { OpenPreview } from './preview.js';

export const OpenFiles = () => html`<${OpenGallery} /><${OpenPreview} />`;
