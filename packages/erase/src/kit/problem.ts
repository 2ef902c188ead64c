/** What an adapter does wrong. No member contains a person's id. */
export interface Problem {
  readonly did: string;
  readonly expected: string;
  readonly change: string;
}

/** The message of a failing test. A problem that came up several times is told once. */
export function describeProblems(problems: readonly Problem[]): string {
  const texts = problems.map(
    ({ did, expected, change }) =>
      `\n  What it did:       ${did}\n  What was expected: ${expected}\n  What to change:    ${change}\n`,
  );
  return [...new Set(texts)].join("");
}
