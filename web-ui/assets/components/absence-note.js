import { html } from '../lib/ui.js';
import { brief, full } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/**
 * What somebody says of their being there, for whoever writes to them or looks who they are.
 * @param {{ name: string, absence: import('../api/types.js').Absence | null,
 *   place: 'composer' | 'card' }} props
 */
export function AbsenceNote({ name, absence, place }) {
  if (!absence) return null;
  const { state, note, until } = absence;
  // A note of somebody who is there says what it says.
  const said = state === 'online' ? t('absence.of', { name }) : t(`absence.${state}`, { name });
  return html`<div class="absence is-${place}" role="note" aria-label=${t('absence.title')}
      data-testid="absence-note"><${Icon} name="moon" size=${16} />
    <div><p><strong>${said}</strong>${
      until &&
      html` <time datetime=${until} title=${full(until)}>${t('absence.until', { time: brief(until) })}</time>`
    }</p>${note && html`<p class="absence-text" dir="auto">${note}</p>`}</div></div>`;
}
