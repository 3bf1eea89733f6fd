// How people are there, as it was told last or as they were listed.

/** @typedef {'online' | 'away' | 'do_not_disturb' | 'offline'} PresenceState */
/** @typedef {Record<string, PresenceState>} Told  by person */

/**
 * @param {Told} told
 * @param {{ id: string, presence?: PresenceState }} user
 * @returns {PresenceState}
 */
export const presenceIn = (told, user) => told[user.id] ?? user.presence ?? 'offline';
