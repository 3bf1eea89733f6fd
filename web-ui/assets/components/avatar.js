import { html } from '../lib/ui.js';

export const HUES = 10;

/** A steady colour per id. @param {string} id */
export function hueOf(id) {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
  return sum % HUES;
}

/** First letters: two for Latin names, one otherwise. @param {string} name */
export function initials(name) {
  const words = name
    .trim()
    .split(/[\s_\-.]+/)
    .filter(Boolean);
  const first = [...(words[0] ?? '?')];
  if (!/^[\p{Script=Latin}\d]/u.test(first[0])) return first[0];
  return (words[1] ? first[0] + [...words[1]][0] : first.slice(0, 2).join('')).toUpperCase();
}

/** Two characters, in any script: servers of one company begin alike. @param {string} name */
export function shortName(name) {
  const short = initials(name);
  return [...short].length > 1 ? short : [...name.replace(/\s+/g, '')].slice(0, 2).join('');
}

/**
 * @param {{ id: string, name: string, size?: 's' | 'm' | 'l',
 *   presence?: import('../lib/presence.js').PresenceState, square?: boolean }} props
 */
export function Avatar({ id, name, size = 'm', presence, square }) {
  return html`<span class="avatar avatar-${size} hue-${hueOf(id)} ${square ? 'is-square' : ''}"
      aria-hidden="true">
    <span class="avatar-text">${initials(name)}</span>
    ${presence !== undefined && html`<span class="avatar-presence is-${presence}"></span>`}
  </span>`;
}
