// The sync status of the mesh, for its administrators.

import { personal } from '../lib/personal.js';
import { mesh } from '../api/endpoints.js';

/** @import { MeshStatus } from '../api/types.js' */

export const meshStatus = personal(/** @type {MeshStatus | null} */ (null));
/** When the figures were asked for. */
export const statusAt = personal('');
export const statusError = personal(/** @type {unknown} */ (null));
export const ticket = personal(/** @type {{ ticket: string, expires_at: string } | null} */ (null));

export async function loadMeshStatus() {
  try {
    const told = await mesh.status();
    statusAt.value = new Date().toISOString();
    meshStatus.value = told;
    statusError.value = null;
  } catch (error) {
    statusError.value = error;
  }
}

/** @param {string} node */
export async function approveNode(node) {
  await mesh.approve(node);
  await loadMeshStatus();
}

/** @param {string} node */
export async function denyNode(node) {
  await mesh.deny(node);
  await loadMeshStatus();
}

/** @param {string} node */
export async function revokeNode(node) {
  await mesh.revoke(node);
  await loadMeshStatus();
}

/** @param {string} node @param {boolean} holds */
export async function changeAuthority(node, holds) {
  await (holds ? mesh.giveAuthority(node) : mesh.takeAuthority(node));
  await loadMeshStatus();
}

/** @param {string} passphrase */
export function makeRecoveryKit(passphrase) {
  return mesh.recoveryKit(passphrase);
}

/** @param {string} kit @param {string} passphrase */
export async function restoreAuthority(kit, passphrase) {
  await mesh.restoreAuthority(kit, passphrase);
  await loadMeshStatus();
}

export async function makeTicket() {
  ticket.value = await mesh.ticket();
  await loadMeshStatus();
}
