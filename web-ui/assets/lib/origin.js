// Whose address it is.

/**
 * How a picture, sound or video of another node is asked for: as by a script of this page, which
 * that node allows to the pages of its mesh alone. @param {string | null} url
 * @returns {'anonymous' | undefined}
 */
export const crossOriginOf = (url) =>
  url && new URL(url, location.href).origin !== location.origin ? 'anonymous' : undefined;
