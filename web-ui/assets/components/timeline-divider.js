import { html } from '../lib/ui.js';
import { brief, clock, dayKey, dayLabel, short } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/**
 * @param {{ row: import('../model/grouping.js').Row, onDay: (at: string) => void }} props
 */
export function TimelineDivider({ row, onDay }) {
  if (row.kind === 'day') {
    return html`<div class="divider is-day"><button type="button" title=${t('date.title')}
        onClick=${() => onDay(row.at)}>${dayLabel(row.at)}</button></div>`;
  }
  if (row.kind === 'new') {
    return html`<div class="divider is-new" role="separator"
        data-testid="new-line"><span>${t('timeline.new')}</span></div>`;
  }
  if (row.kind !== 'late') return null;
  const oneDay = dayKey(row.from) === dayKey(row.to);
  const range = oneDay
    ? [...new Set([clock(row.from), clock(row.to)])].join('–')
    : `${short(row.from)} – ${short(row.to)}`;
  return html`<div class="divider is-late" role="separator" data-testid="late-line"><span><${Icon}
      name="late" size=${14} />
    ${t('timeline.late', { count: row.count, range })}
    ${row.arrived && html` ${t('timeline.lateArrived', { time: brief(row.arrived) })}`}</span></div>`;
}
