// Where messages stand in their conversation.
//
// A place is a text that sorts: an id sorts by time, and where a clock was wrong, the node says by
// which other id a message stands. The message's own id comes after it, for two may stand alike.

/** @param {{ id: string, sort?: string | null }} message @returns {string} */
export const placeOf = ({ id, sort }) => `${sort ?? id}.${id}`;

/** The message that stands at a place. @param {string} place */
export const idAt = (place) => place.slice(place.indexOf('.') + 1);

/** The earlier of two places; null is none. @param {string | null} a @param {string | null} b */
export const earlier = (a, b) => (a !== null && b !== null ? (a < b ? a : b) : (a ?? b));

/** @param {string} a @param {string} b */
export const later = (a, b) => (a > b ? a : b);
