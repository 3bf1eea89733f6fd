// Whether this node belongs to a mesh yet, and how its request to join one stands.

import { signal } from '../lib/ui.js';
import { mesh } from '../api/endpoints.js';

/** @import { MeshSelf } from '../api/types.js' */

export const meshSelf = signal(/** @type {MeshSelf | null} */ (null));

export async function loadMeshSelf() {
  meshSelf.value = await mesh.self();
}

/** @param {{ ticket?: string, address?: string }} how */
export async function joinMesh(how) {
  meshSelf.value = await mesh.join(how);
}

export async function cancelJoin() {
  meshSelf.value = await mesh.cancelJoin();
}
