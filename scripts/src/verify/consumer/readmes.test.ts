import { expect, test } from "vitest";
import { formatDiagnostic, parseDiagnostics } from "./parse-diagnostics.ts";
import { atReadme } from "./readmes.ts";

test.each([
  ["packages__all__README.md__12.ts(3,1): error TS2304: No name.", "packages/all/README.md:14: TS2304: No name."],
  ["../node_modules/a.d.ts(3,1): error TS1: Bad.", "../node_modules/a.d.ts:3: TS1: Bad."],
  ["error TS5023: Unknown.", "tsconfig.json: TS5023: Unknown."],
])("%s", (text, want) => {
  expect(parseDiagnostics(text).map(atReadme).map(formatDiagnostic)).toEqual([want]);
});
