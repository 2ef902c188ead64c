import { spawnSync } from "node:child_process";
import { createSandbox } from "@purge/sandbox";
import { expect, test } from "vitest";
import { eachOperation } from "../document/openapi.ts";
import { environmentVariable } from "../emit/operations/environment-variable.ts";
import { runProgram } from "../workspace/run-program.ts";
import { curlCall } from "./curl.ts";
import { material, root } from "./material.fixture.ts";

const hasCurl = process.platform !== "win32" && spawnSync("curl", ["--version"]).status === 0;

test.runIf(hasCurl)("every command is understood by the sandbox as the specification means it", async () => {
  const sandbox = await createSandbox();
  try {
    const { providers } = await sandbox.listen();
    for (const { name, sent: document } of (await material).vendors) {
      const served = providers.find((provider) => provider.name === name);
      // The others are simulated from their specifications alone, and respond with 200 whatever is declared.
      if (served?.userId === undefined) continue;
      for (const place of eachOperation(document)) {
        sandbox.control.reset();
        const [server] = place.operation.servers ?? document.servers;
        const address = server?.url.replace(/\/+$/, "") ?? "";
        const call = toSandbox(curlCall(name, place, document), address, served.url);
        const command = `${call} --silent --write-out '\\n%{http_code}'`;
        const keys = Object.entries(served.keys).flatMap(([scheme, key]) => {
          const variable = environmentVariable(name, scheme);
          const [username = "", password = ""] = key.split(":");
          return [
            [variable, key],
            [`${variable}_USERNAME`, username],
            [`${variable}_PASSWORD`, password],
          ];
        });
        const { stdout } = await runProgram(root, ["sh", "-c", command], root, { env: Object.fromEntries(keys) });
        const status = stdout.split("\n").at(-1) ?? "";
        expect(Object.keys(place.operation.responses), command).toContain(status);
        expect(status, `${command}\n${stdout}`).not.toBe("401");
        const { refused, violations } = sandbox.control.report();
        expect([...refused.last, ...violations.last], command).toEqual([]);
      }
    }
  } finally {
    await sandbox.close();
  }
});

/** The command with the sandbox's address in place of the vendor's, whose variables have their defaults. */
function toSandbox(call: string, address: string, sandbox: string): string {
  const pattern = address.replaceAll(/[.]/g, "\\.").replaceAll(/\{[^}]+\}/g, '[^/"]+');
  return call.replace(new RegExp(`"${pattern}`), `"${sandbox}`);
}

test("keys are named, and never written out", async () => {
  const [first] = (await material).vendors;
  const [place] = first === undefined ? [] : [...eachOperation(first.document)];
  if (first === undefined || place === undefined) throw new Error("There is no vendor.");
  expect(curlCall(first.name, place, first.sent)).toMatch(/\$[A-Z0-9_]+"/);
});
