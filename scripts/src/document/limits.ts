/** The deepest nesting that is read; the deepest real specification seen has 40 levels. */
export const maxDepth = 400;
/** The most values that are read; a specification of 4 MB has 150,000. */
export const maxValues = 4_000_000;
/** The most of them that aliases may add: a few lines of aliases can stand for billions. */
export const maxAliased = 400_000;
