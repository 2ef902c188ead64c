import { expect, test } from "vitest";
import { formatDiagnostic, parseDiagnostics } from "./parse-diagnostics.ts";

test("reads messages with their places, and the lines that go on", () => {
  const text = [
    "probe.ts(3,5): error TS2345: Argument of type 'a' is not assignable.",
    "  Type 'a' is not 'b'. Did you mean 'c'?",
    "../x.d.ts(1,1): error TS1: Bad.",
    "error TS5023: Unknown compiler option.",
    "",
  ].join("\r\n");
  const diagnostics = parseDiagnostics(text);
  expect(diagnostics[0]).toMatchObject({ file: "probe.ts", line: 3, column: 5, code: "TS2345" });
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    "probe.ts:3: TS2345: Argument of type 'a' is not assignable. Type 'a' is not 'b'. Did you mean 'c'?",
    "../x.d.ts:1: TS1: Bad.",
    "tsconfig.json: TS5023: Unknown compiler option.",
  ]);
});
