// The status answer turned into the table of the sync status page: nodes × feeds.

/** @import { MeshStatus, StatusNode } from '../api/types.js' */

/**
 * @typedef {{ seq: number | null, behind: number }} Cell
 * @typedef {{ feed: string, incarnation: string, label: string, top: number }} Column
 * @typedef {{ node: StatusNode, cells: Cell[], dimmed: boolean }} StatusRow
 */

/** @param {MeshStatus} status @returns {{ columns: Column[], rows: StatusRow[] }} */
export function positionTable(status) {
  /** @type {Map<string, Column>} */
  const columns = new Map();
  for (const node of status.nodes) {
    for (const { feed, incarnation, seq } of node.positions) {
      const key = `${feed}/${incarnation}`;
      const held = columns.get(key);
      const label = status.nodes.find((other) => other.id === feed)?.name ?? feed.slice(-6);
      columns.set(key, { feed, incarnation, label, top: Math.max(held?.top ?? 0, seq) });
    }
  }
  const ordered = [...columns.entries()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const rows = status.nodes.map((node) => {
    const seqs = new Map(node.positions.map((p) => [`${p.feed}/${p.incarnation}`, p.seq]));
    const cells = ordered.map(([key, column]) => {
      const seq = seqs.get(key) ?? null;
      return { seq, behind: column.top - (seq ?? 0) };
    });
    return { node, cells, dimmed: node.state !== 'here' && node.state !== 'connected' };
  });
  return { columns: ordered.map(([, column]) => column), rows };
}

/**
 * Counters that tell of refused or bad input, worst first.
 * @param {Record<string, number>} counters
 */
export function counterRows(counters) {
  return Object.entries(counters).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
