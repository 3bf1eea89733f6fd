import { html } from '../lib/ui.js';
import { relative } from '../lib/time.js';
import { t } from '../i18n/index.js';

/**
 * @param {{ orders: { order_id: string, kind: string, created_at: string, missing: string[] }[],
 *   nameOf: (id: string) => string }} props
 */
export function StatusOrders({ orders, nameOf }) {
  return html`<section class="card"><header class="card-head"><h2>${t('mesh.orders')}</h2></header>
    ${
      orders.length === 0
        ? html`<p class="all-well">${t('mesh.ordersNone')}</p>`
        : html`<ul class="plain-list">${orders.map(
            (order) => html`<li key=${order.order_id}>
      <strong>${t(`mesh.order.${order.kind}`)}</strong> ${relative(order.created_at)} — ${t('mesh.ordersMissing', { nodes: order.missing.map(nameOf).join(t('list.comma')) })}</li>`,
          )}</ul>`
    }
  </section>`;
}
