/** What every normalized document is written in. */
export const normalizedVersion = "3.1.1";
