// The status answer turned into the table of the sync status page: nodes × writers.

/** @import { MeshStatus, StatusNode } from '../api/types.js' */

/**
 * @typedef {{ held: number, behind: number }} Cell
 * @typedef {{ node: string, label: string, top: number }} Column  what one node wrote
 * @typedef {{ node: StatusNode, cells: Cell[], dimmed: boolean }} StatusRow
 */

/**
 * What each node holds of what each wrote.
 * @param {MeshStatus} status @returns {{ columns: Column[], rows: StatusRow[] }}
 */
export function positionTable(status) {
  const columns = status.writers.map(({ id, entries }) => ({
    node: id,
    label: status.nodes.find((other) => other.id === id)?.name ?? id.slice(-6),
    top: entries,
  }));
  const rows = status.nodes.map((node) => {
    const cells = columns.map((column, index) => {
      const held = node.held[index] ?? 0;
      return { held, behind: column.top - held };
    });
    return { node, cells, dimmed: node.state !== 'here' && node.state !== 'connected' };
  });
  return { columns, rows };
}

/**
 * Counters that tell of refused or bad input, worst first.
 * @param {Record<string, number>} counters
 */
export function counterRows(counters) {
  return Object.entries(counters).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
