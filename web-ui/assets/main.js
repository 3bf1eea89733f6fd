// Boot only: put settings and routing into force, start the session, draw the page.

import { html, render } from './lib/ui.js';
import { App } from './pages/app.js';
import { boot } from './state/boot.js';

boot();
const root = document.getElementById('app');
if (root) render(html`<${App} />`, root);
