import { html, useState } from '../lib/ui.js';
import { brief, relative } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { CopyButton } from './copy-button.js';
import { Icon } from './icon.js';

/**
 * @param {{ ticket: { ticket: string, expires_at: string } | null, earlier: { id: string,
 *   expires_at: string, used_by: string | null }[], nameOf: (id: string) => string,
 *   onMake: () => Promise<void> }} props
 */
export function TicketMaker({ ticket, earlier, nameOf, onMake }) {
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    await onMake();
    setBusy(false);
  };
  return html`<section class="card"><header class="card-head"><h2>${t('mesh.addNode')}</h2>
      <button type="button" class="button is-primary is-small" disabled=${busy}
          data-testid="ticket-make" onClick=${make}><${Icon} name="ticket"
          size=${16} />${t('mesh.makeTicket')}</button></header>
    <p class="soft">${t('mesh.ticketText')}</p>
    ${
      ticket &&
      !earlier.some((row) => row.used_by && row.expires_at === ticket.expires_at) &&
      html`<div class="ticket"><code data-testid="ticket">${ticket.ticket}</code>
      <div class="button-row"><${CopyButton} text=${ticket.ticket} label=${t('mesh.copyTicket')}
          testid="ticket-copy" />
        <${CopyButton} text="localchat --join ${ticket.ticket}" label=${t('mesh.copyCommand')} />
        <span
            class="soft">${t('mesh.ticketUntil', { when: relative(ticket.expires_at) })}</span></div></div>`
    }
    ${
      earlier.length > 0 &&
      html`<details><summary>${t('mesh.earlierTickets', { count: earlier.length })}</summary><ul
          class="plain-list">
      ${earlier.map(
        (row) =>
          html`<li key=${row.id}><code>${row.id.slice(-8)}</code> ${
            row.used_by
              ? t('mesh.ticketUsed', { node: nameOf(row.used_by) })
              : Date.parse(row.expires_at) < Date.now()
                ? t('invite.expired')
                : t('mesh.ticketOpen', { time: brief(row.expires_at) })
          }</li>`,
      )}</ul></details>`
    }
  </section>`;
}
