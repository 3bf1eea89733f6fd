// The status answer turned into the table of the sync status page: nodes × feeds.

/** @import { MeshStatus, StatusNode } from '../api/types.js' */

/**
 * @typedef {{ held: number, behind: number }} Cell
 * @typedef {{ node: string, label: string, top: number }} Column  what one node wrote
 * @typedef {{ node: StatusNode, cells: Cell[], dimmed: boolean }} StatusRow
 */

/**
 * A node begins a new feed at every start; its feeds are one column.
 * @param {MeshStatus} status @returns {{ columns: Column[], rows: StatusRow[] }}
 */
export function positionTable(status) {
  /** @type {Map<string, number>} the highest position known of each feed */
  const tops = new Map();
  for (const { positions } of status.nodes) {
    for (const position of positions) {
      const key = feedKey(position);
      tops.set(key, Math.max(tops.get(key) ?? 0, position.seq));
    }
  }
  const writers = [...new Set([...tops.keys()].map(writerOf))].sort();
  const sum = (/** @type {Map<string, number>} */ seqs, /** @type {string} */ writer) =>
    [...seqs].reduce((total, [key, seq]) => total + (writerOf(key) === writer ? seq : 0), 0);
  const columns = writers.map((writer) => ({
    node: writer,
    label: status.nodes.find((other) => other.id === writer)?.name ?? writer.slice(-6),
    top: sum(tops, writer),
  }));
  const rows = status.nodes.map((node) => {
    const seqs = new Map(node.positions.map((position) => [feedKey(position), position.seq]));
    const cells = columns.map((column) => {
      const held = sum(seqs, column.node);
      return { held, behind: column.top - held };
    });
    return { node, cells, dimmed: node.state !== 'here' && node.state !== 'connected' };
  });
  return { columns, rows };
}

/** @param {import('../api/types.js').Position} position */
const feedKey = ({ feed, incarnation }) => `${feed}/${incarnation}`;

/** @param {string} key */
const writerOf = (key) => key.slice(0, key.lastIndexOf('/'));

/**
 * Counters that tell of refused or bad input, worst first.
 * @param {Record<string, number>} counters
 */
export function counterRows(counters) {
  return Object.entries(counters).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
