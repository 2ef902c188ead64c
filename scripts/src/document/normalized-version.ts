/** The OpenAPI version of every normalized document. */
export const normalizedVersion = "3.1.1";
