// What of files and messages is open over the page.

import { html } from '../lib/ui.js';
import { OpenGallery } from './attachments.js';
import { OpenDiagram } from './diagram.js';
import { OpenPreview } from './preview.js';

export const OpenFiles = () => html`<${OpenGallery} /><${OpenPreview} /><${OpenDiagram} />`;
