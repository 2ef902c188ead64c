/** The limit for initial users. More would need minutes to add and gigabytes of memory. */
export const MAX_USERS = 100_000;
