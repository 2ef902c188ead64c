/** Statuses whose responses have no body, whatever is declared (RFC 9110, 15). */
export const bodiless: readonly number[] = [204, 205, 304];
