import { html } from '../lib/ui.js';
import { Logo } from './logo.js';

/**
 * The frame of the pages before logging in.
 * @param {{ title: string, text?: string, wide?: boolean, children?: any, foot?: any }} props
 */
export function AuthCard({ title, text, wide, children, foot }) {
  return html`<main class="auth">
    <div class="auth-card ${wide ? 'is-wide' : ''}">
      <div class="auth-brand"><${Logo} size=${44} /><span>LocalChat</span></div>
      <h1>${title}</h1>${text && html`<p class="auth-text">${text}</p>`}
      ${children}
    </div>
    ${foot && html`<footer class="auth-foot">${foot}</footer>`}
  </main>`;
}
