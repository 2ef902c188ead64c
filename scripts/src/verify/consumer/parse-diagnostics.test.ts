import { expect, test } from "vitest";
import { parseDiagnostics } from "./parse-diagnostics.ts";

test("messages by file, with the lines that go on", () => {
  const text = [
    "probe.ts(3,5): error TS2345: Argument of type 'a' is not assignable.",
    "  Type 'a' is not 'b'. Did you mean 'c'?",
    "../x.d.ts(1,1): error TS1: Bad.",
    "error TS5023: Unknown compiler option.",
    "",
  ].join("\r\n");
  expect([...parseDiagnostics(text)]).toEqual([
    ["probe.ts", ["3: TS2345: Argument of type 'a' is not assignable. Type 'a' is not 'b'. Did you mean 'c'?"]],
    ["../x.d.ts", ["1: TS1: Bad."]],
    ["tsconfig.json", ["TS5023: Unknown compiler option."]],
  ]);
});
