import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Icon } from './icon.js';
import { useSubmit } from './use-submit.js';

/** @import { FoundMesh } from '../api/types.js' */

/**
 * Meshes found on the LAN, a ticket, or the address of a node.
 * @param {{ found: FoundMesh[], describe: (error: unknown) => { text: string,
 *   field: string | null }, onJoin: (how: { ticket?: string,
 *   address?: string }) => Promise<void> }} props
 */
export function JoinChoices({ found, describe, onJoin }) {
  const [ticket, setTicket] = useState('');
  const [address, setAddress] = useState('');
  const asking = useSubmit(describe);
  const naming = useSubmit(describe);
  const { busy, error, submit } = useSubmit(describe);
  return html`<div class="stack">
    <section class="join-found"><h2>${t('join.found')}</h2>
      ${
        found.length === 0
          ? html`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${t('join.searching')}</span></p>`
          : html`<ul>${found.map(
              (mesh) => html`<li key=${mesh.node_id}><span class="join-icon"><${Icon}
                  name="mesh" /></span>
        <span><strong>${mesh.mesh_name}</strong><small>${t('join.via', { node: mesh.node_name, address: mesh.address })}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${asking.busy}
            data-testid="join-found"
            onClick=${asking.submit(() => onJoin({ address: mesh.address }))}>${t('join.ask')}</button></li>`,
            )}</ul>`
      }
      ${asking.error && html`<p class="field-told is-error" role="alert">${asking.error}</p>`}
    </section>
    <form onSubmit=${submit(() => onJoin({ ticket: ticket.trim() }))} class="stack">
      <${Field} label=${t('join.ticket')} area mono value=${ticket} onInput=${setTicket}
          hint=${t('join.ticketHint')} error=${error} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${busy || ticket.trim() === ''}
          data-testid="join-ticket-submit">${t('join.withTicket')}</button>
    </form>
    <details class="join-address"><summary>${t('join.byAddress')}</summary>
      <form class="stack" onSubmit=${naming.submit(() => onJoin({ address: address.trim() }))}>
        <${Field} label=${t('join.address')} mono value=${address} onInput=${setAddress}
            hint=${t('join.addressHint')} error=${naming.error} testid="join-address" />
        <button class="button is-wide" disabled=${naming.busy || address.trim() === ''}
            data-testid="join-address-submit">${t('join.ask')}</button>
      </form></details>
  </div>`;
}
