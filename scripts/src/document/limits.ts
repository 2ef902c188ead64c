/** The maximum nesting depth; the deepest real specification seen has 40 levels. */
export const maxDepth = 400;
/** The maximum number of values; a specification of 4 MB has 150,000. */
export const maxValues = 4_000_000;
/** The maximum number of values that aliases may add: a few lines of nested aliases can expand to billions. */
export const maxAliased = 400_000;
