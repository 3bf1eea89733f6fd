// Every HTTP call of the page, one function per endpoint; see docs/api.md.

import { query, request } from './http.js';

/** @import * as T from './types.js' */

const part = encodeURIComponent;

/** Sealing by a passphrase is slow on purpose, most of all on a slow machine. */
const KIT_TIMEOUT_MS = 120_000;

/** @typedef {{ username: string, display_name: string, password: string, mesh_name?: string, trusted_names?: string[],
 *   invite?: string, device?: string }} Registration */
/** @typedef {{ disabled?: boolean, mesh_admin?: boolean, rename?: string }} AccountChange */
/** @typedef {{ access_token: string, token_type: string, user: T.Me }} Grant */

export const auth = {
  /**
   * @param {Registration} body
   * @returns {Promise<Grant>}
   */
  register: (body) => request('POST', '/api/auth/register', { body, anonymous: true }),
  /**
   * @param {{ username: string, password: string, device?: string }} body
   * @returns {Promise<Grant>}
   */
  login: (body) => request('POST', '/api/auth/login', { body, anonymous: true, repeatable: true }),
  /** @returns {Promise<T.Me>} */
  me: () => request('GET', '/api/auth/me'),
  /** @param {{ current: string, new: string }} body @returns {Promise<Grant>} */
  password: (body) => request('POST', '/api/auth/password', { body, keeps_session: true }),
  /** @param {{ code: string, new: string, device?: string }} body @returns {Promise<Grant>} */
  recover: (body) => request('POST', '/api/auth/recover', { body, anonymous: true }),
  /** @param {string} as  the token of the session that ends */
  logout: (as) => request('POST', '/api/auth/logout', { body: {}, as }),
  /** @returns {Promise<T.DeviceSession[]>} */
  sessions: () => request('GET', '/api/auth/sessions'),
  /** @param {string} id */
  endOne: (id) => request('DELETE', `/api/auth/sessions/${part(id)}`),
  /** @returns {Promise<Grant>} */
  endOthers: () => request('DELETE', '/api/auth/sessions'),
  /** @param {string} id */
  seeLogin: (id) => request('PUT', `/api/auth/sessions/${part(id)}/seen`),
  /** @param {string} as */
  logoutEverywhere: (as) => request('POST', '/api/auth/logout-everywhere', { body: {}, as }),
};

/** For mesh administrators. */
export const admin = {
  /**
   * @param {{ q: string, limit: number, after?: string }} asked
   * @returns {Promise<T.Account[]>}
   */
  accounts: (asked) => request('GET', `/api/admin/users${query(asked)}`),
  /**
   * @param {{ username: string, display_name: string, expires_in_minutes: number }} body
   * @returns {Promise<{ account: T.Account, code: string, expires_at: string }>}
   */
  create: (body) => request('POST', '/api/admin/users', { body }),
  /** @param {string} id @param {AccountChange} body @returns {Promise<T.Account>} */
  change: (id, body) => request('PATCH', `/api/admin/users/${part(id)}`, { body }),
  /** @param {string} id @returns {Promise<{ code: string, expires_at: string }>} */
  reset: (id) => request('POST', `/api/admin/users/${part(id)}/reset`, { body: {} }),
  /** @returns {Promise<T.MeshSettings>} */
  settings: () => request('GET', '/api/admin/settings'),
  /** @param {{ registration?: T.RegistrationPolicy }} body @returns {Promise<T.MeshSettings>} */
  setSettings: (body) => request('PATCH', '/api/admin/settings', { body }),
};

export const users = {
  /**
   * @param {{ username?: string, display_name?: string, status_message?: string }} body
   * @returns {Promise<T.Me>}
   */
  patchMe: (body) => request('PATCH', '/api/users/me', { body }),
  /** @param {T.Absence} body @returns {Promise<T.Me>} */
  sayAbsence: (body) => request('PUT', '/api/me/presence', { body }),
  /** @param {string} text  a part of a name @param {number} limit @returns {Promise<T.User[]>} */
  find: (text, limit) => request('GET', `/api/users${query({ q: text, limit })}`),
};

export const preferences = {
  /** @returns {Promise<T.Preferences>} */
  read: () => request('GET', '/api/me/preferences'),
  /** @param {T.PreferenceChange} body @returns {Promise<T.Preferences>} */
  change: (body) => request('PATCH', '/api/me/preferences', { body }),
};

export const saved = {
  /** @param {string | null} cursor @returns {Promise<T.SavedPage>} */
  list: (cursor) => request('GET', `/api/me/saved${query({ cursor })}`),
  /** @param {string} id  of a message */
  put: (id) => request('PUT', `/api/messages/${part(id)}/save`),
  /** @param {string} id */
  remove: (id) => request('DELETE', `/api/messages/${part(id)}/save`),
};

export const servers = {
  /** @returns {Promise<T.Server[]>} */
  list: () => request('GET', '/api/servers'),
  /** @param {{ name: string }} body @returns {Promise<T.Server>} */
  create: (body) => request('POST', '/api/servers', { body }),
  /** @param {string} id @param {{ name?: string, read_receipts?: T.ReadReceipts }} body
   * @returns {Promise<T.Server>} */
  patch: (id, body) => request('PATCH', `/api/servers/${part(id)}`, { body }),
  /** @param {string} id */
  remove: (id) => request('DELETE', `/api/servers/${part(id)}`),
  /** @param {string} id */
  leave: (id) => request('POST', `/api/servers/${part(id)}/leave`, { body: {} }),
  /** @param {string} id @param {string} user_id  who is to own it @returns {Promise<T.Server>} */
  transfer: (id, user_id) =>
    request('POST', `/api/servers/${part(id)}/transfer`, { body: { user_id } }),
  /** @param {string} id @returns {Promise<T.Channel[]>} */
  channels: (id) => request('GET', `/api/servers/${part(id)}/channels`),
  /**
   * @param {string} id
   * @param {{ name: string, topic?: string, private?: boolean }} body
   * @returns {Promise<T.Channel>}
   */
  createChannel: (id, body) => request('POST', `/api/servers/${part(id)}/channels`, { body }),
  /** @param {string} id @returns {Promise<T.Channel[]>} private channels that nobody is in */
  orphaned: (id) => request('GET', `/api/servers/${part(id)}/orphaned-channels`),
  /** @param {string} id @returns {Promise<T.Member[]>} */
  members: (id) => request('GET', `/api/servers/${part(id)}/members`),
  /** @param {string} id @param {string} user @param {T.Role} role @returns {Promise<T.Member>} */
  setRole: (id, user, role) =>
    request('PATCH', `/api/servers/${part(id)}/members/${part(user)}/role`, { body: { role } }),
  /** @param {string} id @param {string} user */
  removeMember: (id, user) => request('DELETE', `/api/servers/${part(id)}/members/${part(user)}`),
};

export const groups = {
  /** @param {string} server @returns {Promise<T.UserGroup[]>} */
  list: (server) => request('GET', `/api/servers/${part(server)}/groups`),
  /** @param {string} server @param {{ name: string, member_ids: string[] }} body
   * @returns {Promise<T.UserGroup>} */
  create: (server, body) => request('POST', `/api/servers/${part(server)}/groups`, { body }),
  /** @param {string} id @param {{ name?: string, member_ids?: string[] }} body
   * @returns {Promise<T.UserGroup>} */
  change: (id, body) => request('PATCH', `/api/groups/${part(id)}`, { body }),
  /** @param {string} id */
  remove: (id) => request('DELETE', `/api/groups/${part(id)}`),
};

/** @typedef {{ name?: string, topic?: string, archived?: boolean, private?: boolean,
 *   posting?: 'everyone' | 'moderators', position?: number }} ChannelChange */

export const channels = {
  /** @param {string} id @param {ChannelChange} body @returns {Promise<T.Channel>} */
  patch: (id, body) => request('PATCH', `/api/channels/${part(id)}`, { body }),
  /** @param {string} id */
  remove: (id) => request('DELETE', `/api/channels/${part(id)}`),
  /** Those who see it. @param {string} id @returns {Promise<T.Member[]>} */
  members: (id) => request('GET', `/api/channels/${part(id)}/members`),
  /** @param {string} id @param {string} user */
  letIn: (id, user) =>
    request('PUT', `/api/channels/${part(id)}/members/${part(user)}`, { body: {} }),
  /** @param {string} id @param {string} user */
  putOut: (id, user) => request('DELETE', `/api/channels/${part(id)}/members/${part(user)}`),
  /** A private channel that nobody is in any more. @param {string} id @returns {Promise<T.Channel>} */
  takeOver: (id) => request('POST', `/api/channels/${part(id)}/take-over`, { body: {} }),
};

export const search = {
  /**
   * @param {{ q: string, sort: string, cursor: string | null, utc_offset_minutes: number }} asked
   * @returns {Promise<T.SearchAnswer>}
   */
  messages: (asked) => request('GET', `/api/search${query(asked)}`),
};

export const invites = {
  /** @param {string} server @returns {Promise<T.Invite[]>} */
  list: (server) => request('GET', `/api/servers/${part(server)}/invites`),
  /**
   * @param {string} server
   * @param {{ max_uses?: number, expires_in_minutes?: number }} body
   * @returns {Promise<T.Invite>}
   */
  create: (server, body) => request('POST', `/api/servers/${part(server)}/invites`, { body }),
  /** @param {string} server @param {string} invite */
  revoke: (server, invite) =>
    request('DELETE', `/api/servers/${part(server)}/invites/${part(invite)}`),
  /** @param {string} code @returns {Promise<T.InvitePreview>} */
  preview: (code) => request('GET', `/api/invites/${part(code)}`),
  /** @param {string} code @returns {Promise<T.Server>} */
  accept: (code) =>
    request('POST', `/api/invites/${part(code)}/accept`, { body: {}, repeatable: true }),
};

export const messages = {
  /** @param {string} id @param {string} content @returns {Promise<T.Message>} */
  edit: (id, content) => request('PATCH', `/api/messages/${part(id)}`, { body: { content } }),
  /** @param {string} id */
  remove: (id) => request('DELETE', `/api/messages/${part(id)}`),
  /** @param {string} id @param {string} emoji @returns {Promise<T.Message>} */
  react: (id, emoji) =>
    request('POST', `/api/messages/${part(id)}/reactions`, { body: { emoji }, repeatable: true }),
  /** @param {string} id @param {string} emoji @returns {Promise<T.Message>} */
  unreact: (id, emoji) => request('DELETE', `/api/messages/${part(id)}/reactions/${part(emoji)}`),
  /** @param {string} id @returns {Promise<T.Readers>} */
  readers: (id) => request('GET', `/api/messages/${part(id)}/readers`),
  /** @param {string} id @returns {Promise<{ content: string, created_at: string }[]>} */
  history: (id) => request('GET', `/api/messages/${part(id)}/history`),
  /** @param {string} id @returns {Promise<T.Message>} */
  pin: (id) => request('PUT', `/api/messages/${part(id)}/pin`),
  /** @param {string} id @returns {Promise<T.Message>} */
  unpin: (id) => request('DELETE', `/api/messages/${part(id)}/pin`),
  /** @param {string} source @returns {Promise<{ html: string }>} */
  preview: (source) =>
    request('POST', '/api/render/markdown', { body: { source }, repeatable: true }),
};

export const mesh = {
  /**
   * @param {string} base
   * @param {{ payload: string, nonce: string }} body
   * @param {number} timeout_ms
   * @returns {Promise<{ proof: string, node_id: string }>}
   */
  proof: (base, body, timeout_ms) =>
    request('POST', '/api/mesh/proof', { base, body, timeout_ms, anonymous: true }),
  /** @returns {Promise<T.MeshSelf>} */
  self: () => request('GET', '/api/mesh/self', { anonymous: true }),
  /** @param {{ ticket?: string, address?: string }} body @returns {Promise<T.MeshSelf>} */
  join: (body) => request('POST', '/api/mesh/join', { body, anonymous: true }),
  /** @returns {Promise<T.MeshSelf>} */
  cancelJoin: () => request('DELETE', '/api/mesh/join', { anonymous: true }),
  /** @returns {Promise<T.MeshNode[]>} */
  nodes: () => request('GET', '/api/mesh/nodes'),
  /** @returns {Promise<T.MeshStatus>} */
  status: () => request('GET', '/api/mesh/status'),
  /** @param {string} node */
  approve: (node) => request('POST', `/api/mesh/nodes/${part(node)}/approve`, { body: {} }),
  /** @param {string} node */
  deny: (node) => request('POST', `/api/mesh/nodes/${part(node)}/deny`, { body: {} }),
  /** @param {string} node */
  revoke: (node) => request('POST', `/api/mesh/nodes/${part(node)}/revoke`, { body: {} }),
  /** @param {string} node */
  giveAuthority: (node) => request('PUT', `/api/mesh/nodes/${part(node)}/authority`, { body: {} }),
  /** @param {string} node */
  takeAuthority: (node) => request('DELETE', `/api/mesh/nodes/${part(node)}/authority`),
  /** @param {string} passphrase @returns {Promise<T.RecoveryKit>} */
  recoveryKit: (passphrase) =>
    request('POST', '/api/mesh/recovery-kit', { body: { passphrase }, timeout_ms: KIT_TIMEOUT_MS }),
  /** @param {string} kit @param {string} passphrase */
  restoreAuthority: (kit, passphrase) =>
    request('POST', '/api/mesh/restore-authority', {
      body: { kit, passphrase },
      timeout_ms: KIT_TIMEOUT_MS,
    }),
  /** @returns {Promise<{ ticket: string, expires_at: string }>} */
  ticket: () => request('POST', '/api/mesh/tickets', { body: {} }),
  /** @param {string} base @param {number} timeout_ms
   * @returns {Promise<{ status: string, node: { id: string, name: string } }>} */
  health: (base, timeout_ms) =>
    request('GET', '/api/health', { base, timeout_ms, anonymous: true }),
};
