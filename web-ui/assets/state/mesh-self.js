// Whether this node belongs to a mesh yet, and how its request to join one stands.

import { signal } from '../lib/ui.js';
import { mesh } from '../api/endpoints.js';

/** @import { MeshSelf } from '../api/types.js' */

export const meshSelf = signal(/** @type {MeshSelf | null} */ (null));
/** How the node came into its mesh while this page was open. */
export const admitted = signal(/** @type {'approved' | 'ticket' | 'known' | null} */ (null));

/** @param {MeshSelf} now */
function take(now) {
  const before = meshSelf.value?.join ?? null;
  if (before && now.state === 'member') {
    const approved = before.status === 'waiting' ? 'approved' : 'known';
    admitted.value = before.by === 'ticket' ? 'ticket' : approved;
  }
  meshSelf.value = now;
}

export async function loadMeshSelf() {
  take(await mesh.self());
}

/** @param {{ ticket?: string, address?: string }} how */
export async function joinMesh(how) {
  take(await mesh.join(how));
}

export async function cancelJoin() {
  take(await mesh.cancelJoin());
}
