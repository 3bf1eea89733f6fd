// How the node in use stands in its mesh, as it tells everybody.

import { personal } from '../lib/personal.js';

/** @import { NodeState } from '../api/types.js' */

/** @type {NodeState} */
const NOTHING_KNOWN = { behind: 0, unreachable: [], trouble: null };

export const nodeState = personal(NOTHING_KNOWN);

/** @param {Partial<NodeState> | undefined} told */
export function setNodeState(told) {
  nodeState.value = {
    behind: told?.behind ?? 0,
    unreachable: told?.unreachable ?? [],
    trouble: told?.trouble ?? null,
  };
}
