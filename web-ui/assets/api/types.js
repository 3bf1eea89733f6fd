// Shapes of what the server answers, as docs/api.md describes them. Types only.

/**
 * @typedef {{ id: string, username: string, display_name: string, avatar_url: string | null,
 *   status_message: string | null, online?: boolean,
 *   presence?: 'online' | 'away' | 'do_not_disturb' | 'offline', absence?: Absence | null }} User
 */
/**
 * @typedef {{ state: 'online' | 'away' | 'do_not_disturb', note: string | null,
 *   until: string | null }} Absence  what somebody says of being there
 */
/** @typedef {User & { mesh_admin?: boolean, rename_needed?: boolean }} Me */
/**
 * @typedef {User & { mesh_admin: boolean, disabled: boolean, created_at: string,
 *   rename_needed: boolean, no_password: boolean }} Account
 */
/** @typedef {'open' | 'invite' | 'closed'} RegistrationPolicy */
/**
 * @typedef {{ registration: RegistrationPolicy, registration_here: RegistrationPolicy }} MeshSettings
 */
/** @typedef {'by_size' | 'on' | 'off'} ReadReceipts  whether members see who has read a message */
/**
 * @typedef {{ id: string, name: string, icon_url: string | null, owner_id: string,
 *   read_receipts: ReadReceipts }} Server
 */
/** @typedef {{ readers: User[], others: number }} Readers  who has read a message, of how many */
/**
 * @typedef {{ id: string, server_id: string, name: string, topic: string | null, type: string,
 *   position: number, private: boolean, archived: boolean,
 *   posting?: 'everyone' | 'moderators' }} Channel
 */
/**
 * @typedef {{ id: string, is_group: boolean, name: string | null, members: User[],
 *   created_at: string, last_activity: string }} Direct  a direct conversation
 */
/** @typedef {'admin' | 'moderator' | 'member'} Role */
/** @typedef {{ user: User, role: Role }} Member */
/**
 * @typedef {{ id: string, server_id: string, code: string, max_uses: number | null, uses: number,
 *   expires_at: string | null, is_revoked: boolean, created_at: string }} Invite
 */
/**
 * @typedef {{ code: string, server_id: string, server_name: string,
 *   already_member: boolean }} InvitePreview
 */
/**
 * @typedef {{ id: string, server_id: string, name: string, member_ids: string[],
 *   created_at: string }} UserGroup  mentioned by one name
 */
/** @typedef {{ emoji: string, count: number, user_ids: string[] }} Reaction */
/**
 * @typedef {object} Message
 * @property {string} id
 * @property {string | null} [sort]  where it stands, if its clock was wrong
 * @property {string | null} channel_id
 * @property {string | null} [dm_channel_id]  one of the two says where it stands
 * @property {User} author
 * @property {string} content
 * @property {string | null} [html]
 * @property {string | null} parent_id
 * @property {number} reply_count
 * @property {string | null} [last_reply_at]
 * @property {boolean} is_deleted
 * @property {boolean} [newer_version]
 * @property {string | null} edited_at
 * @property {string} created_at
 * @property {string | null} received_at
 * @property {boolean} late
 * @property {Reaction[]} reactions
 * @property {boolean} [pinned]
 * @property {'here' | 'some' | 'all'} [replicas]
 * @property {string | null} [nonce]
 * @property {string[]} [mentions]
 * @property {FileInfo[]} [attachments]
 */
/**
 * @typedef {object} FileInfo  a file in a message; the same id at every node
 * @property {string} id
 * @property {string} filename  made safe by the node
 * @property {string} content_type  as the node found it to be
 * @property {number} size
 * @property {number | null} width
 * @property {number | null} height
 */
/** @typedef {FileInfo & { message_id: string, author_id: string, created_at: string }} ListedFile */
/**
 * @typedef {{ id: string, url: string, thumbnail_url: string | null, animated: boolean,
 *   here: boolean }} FileLink
 */
/**
 * @typedef {object} DeviceSession  where the reader is logged in
 * @property {string} id
 * @property {string | null} browser
 * @property {string | null} system
 * @property {string | null} address
 * @property {{ id: string, name: string }} node
 * @property {string} created_at
 * @property {string} last_used_at
 * @property {string} expires_at
 * @property {boolean} current
 * @property {boolean} new_device
 */
/**
 * @typedef {{ here: boolean, size: number, received: number,
 *   nodes: { id: string, name: string, reachable: boolean }[] }} FileState
 */
/** @typedef {{ id: string, name: string, segment: string | null, urls: string[] }} MeshNode */
/**
 * @typedef {{ mesh_id: string, mesh_name: string, node_id: string, node_name: string,
 *   address: string }} FoundMesh
 */
/**
 * @typedef {{ by: 'ticket' | 'address', address: string, mesh_id: string | null, mesh_name: string | null, words: string[],
 *   status: 'asking' | 'waiting' | 'accepted' | 'refused', error_code: string | null,
 *   error: string | null }} JoinAttempt
 */
/**
 * @typedef {{ state: 'unclaimed' | 'joining' | 'member', node: { id: string, name: string,
 *   segment: string | null, version: string }, mesh: { id: string, name: string } | null,
 *   found: FoundMesh[], join: JoinAttempt | null, registration: RegistrationPolicy }} MeshSelf
 */
/** @typedef {{ kit: string, words: string[], mesh_id: string }} RecoveryKit */
/**
 * @typedef {object} StatusNode
 * @property {string} id
 * @property {string} name
 * @property {string | null} segment
 * @property {'here' | 'connected' | 'unreachable' | 'never' | 'revoked' | 'waiting'} state
 * @property {boolean} authority holds the mesh key
 * @property {string[]} addresses
 * @property {'mdns' | 'static' | 'learnt' | 'ticket' | 'inbound' | null} found_by
 * @property {string | null} version
 * @property {string | null} last_heard_at
 * @property {number | null} rtt_ms
 * @property {number | null} clock_offset_ms
 * @property {{ provisional: boolean, until: string } | null} [certificate]
 * @property {{ entries: number, oldest_at: string | null }} behind
 * @property {{ entries: number }} ahead
 * @property {number[]} held  entries of each writer, in the order of `writers`
 * @property {string | null} trouble  what is wrong with the node itself
 * @property {string | null} trouble_since
 * @property {string | null} as_of
 * @property {string | null} last_error_code
 * @property {string | null} last_error
 * @property {string | null} last_error_at
 * @property {string | null} next_attempt_at
 */
/**
 * @typedef {{ node_id: string, name: string, segment: string | null, address: string,
 *   words: string[], asked_at: string, via_node: string | null }} WaitingNode
 */
/**
 * @typedef {object} MeshStatus
 * @property {string} node_id
 * @property {{ id: string, name: string }} mesh
 * @property {{ level: 'green' | 'amber' | 'red', code: string, node: string | null,
 *   args: Record<string, string | number>, at: string, text: string }} verdict
 * @property {{ id: string, entries: number }[]} writers
 * @property {StatusNode[]} nodes
 * @property {{ address: string, code: string, text: string, tried_at: string,
 *   next_attempt_at: string | null }[]} unanswered
 * @property {{ node_id: string, first_entry: number, since: string }[]} set_aside
 * @property {{ done: number, total: number } | null} deriving
 * @property {{ damaged: number, mended: number, held: { code: string, count: number,
 *   of: number } | null }} files  how this node's are
 * @property {WaitingNode[]} waiting
 * @property {Record<string, number>} counters
 * @property {{ order_id: string, kind: string, created_at: string,
 *   missing: string[] }[]} unconfirmed_orders
 * @property {{ id: string, expires_at: string, used_by: string | null }[]} tickets
 * @property {{ at: string, code: string, args: Record<string, string | number>,
 *   text: string }[]} events
 */
/**
 * @typedef {{ behind: number, trouble: string | null,
 *   unreachable: { id: string, name: string, since: string | null }[] }} NodeState
 */
/** @typedef {{ type: string, cursor?: string, [field: string]: any }} LiveEvent */
/**
 * @typedef {{ message: Message, channel: Channel | null, server: Server | null,
 *   dm: Direct | null, saved_at: string }} Saved
 */
/** @typedef {{ items: Saved[], cursor: string | null }} SavedPage */
/**
 * @typedef {{ kind: 'mentions' | 'threads' | 'unread', message: Message, channel: Channel | null,
 *   server: Server | null, dm: Direct | null, unread: number }} InboxItem
 */
/** @typedef {{ items: InboxItem[], cursor: string | null }} InboxPage */
/** @typedef {{ notify: 'all' | 'mentions' | 'none' | null, muted: boolean }} ChannelPreference */
/**
 * @typedef {{ favourites: string[], channels: Record<string, ChannelPreference>,
 *   keywords: string[], do_not_disturb: { from: string, to: string, days: string[] } | null,
 *   language: string | null, theme: string | null, send_key: string | null,
 *   time_zone: string | null, replies: string | null }} Preferences  null: never set
 */
/**
 * @typedef {Partial<Omit<Preferences, 'channels'>> &
 *   { channels?: Record<string, Partial<ChannelPreference>> }} PreferenceChange
 */
/**
 * @typedef {{ channels: Record<string, number>, dms?: Record<string, number>,
 *   mentions?: Record<string, number> }} UnreadCounts
 */
/**
 * @typedef {{ message: Message, snippet: { text: string, hit: boolean }[],
 *   channel: Channel | null, server: Server | null, dm: Direct | null }} Found
 */
/**
 * @typedef {{ waiting: number, missing: number, reading_before: string | null,
 *   behind: { name: string, since: string | null }[] }} FoundCoverage
 */
/**
 * @typedef {{ results: Found[], cursor: string | null, total_estimate: number,
 *   more_than_total: boolean, unknown: string[], coverage: FoundCoverage }} SearchAnswer
 */
/**
 * @typedef {{ count: number, mentions: number, first: string | null,
 *   first_sort?: string | null, first_in_time: string | null,
 *   threads: { parent_id: string, count: number, newest: string }[] }} ChannelUnread
 */

export {};
