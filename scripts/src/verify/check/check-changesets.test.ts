import { expect, test } from "vitest";
import { changesetProblems } from "./check-changesets.ts";

const providers = ["@purge/acme"];
const known = ["@purge/acme", "@purge/all", "@purge/runtime"];
const text = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n\nWords.\n`;

test.each([
  { given: text('"@purge/acme": minor', '"@purge/all": minor'), want: [] },
  { given: text("'@purge/runtime': patch"), want: [] },
  {
    given: text('"@purge/acme": major', '"@purge/all": minor'),
    want: [
      '.changeset/one.md: a provider\'s major is a major of `@purge/all` as well; it says minor. Write `"@purge/all": major`.',
    ],
  },
  {
    given: text('"@purge/acme": patch'),
    want: [
      '.changeset/one.md: a provider\'s patch is a patch of `@purge/all` as well; it says nothing. Write `"@purge/all": patch`.',
    ],
  },
  {
    given: text('"@purge/other": patch'),
    want: [
      ".changeset/one.md: `@purge/other` is no public package of this repository (@purge/acme, @purge/all, @purge/runtime).",
    ],
  },
])("$want", ({ given, want }) => {
  expect(changesetProblems("one.md", given, providers, known)).toEqual(want);
});
