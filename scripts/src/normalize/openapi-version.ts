/** What every normalized document is written in. */
export const openapiVersion = "3.1.1";
