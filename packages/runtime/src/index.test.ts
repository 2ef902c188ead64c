import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("importing does not make Node load fetch, which would cost more than all of ours", async () => {
  const entry = JSON.stringify(new URL("./index.ts", import.meta.url));
  const program = `await import(${entry}); console.log(process.moduleLoadList.join("\\n"))`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
  expect(stdout).toContain("internal/modules/esm/loader");
  expect(stdout).not.toContain("deps/undici");
});
