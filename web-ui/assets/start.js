// Puts settings and routing into force, starts the session and draws the page.

import { fetchRest } from './lib/later.js';
import { html, render } from './lib/ui.js';
import { App } from './pages/app.js';
import { boot } from './state/boot.js';
import { fetchTexts, fetchOtherTexts } from './state/settings.js';

export { fetchTexts };

export function start() {
  boot();
  const root = document.getElementById('app');
  if (root) render(html`<${App} />`, root);
  fetchRest(fetchOtherTexts);
}
