import { randomInt } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Host } from "./host.ts";
import { fetched } from "./programs.ts";

const packages: Readonly<Record<string, string>> = {
  "linux-x64": "@cloudflare/workerd-linux-64",
  "linux-arm64": "@cloudflare/workerd-linux-arm64",
  "darwin-x64": "@cloudflare/workerd-darwin-64",
  "darwin-arm64": "@cloudflare/workerd-darwin-arm64",
  "win32-x64": "@cloudflare/workerd-windows-64",
};

const config = (bundle: string, port: number): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "main", esModule = embed ${JSON.stringify(bundle.split(/[\\/]/).at(-1))})],
  compatibilityDate = "2026-11-01",
);
`;

/** Cloudflare's runtime. A request starts the work and lasts as long as it. */
export const workerd: Host = {
  runtime: { name: "workerd", browser: false, connections: 60, repeats: true },
  launch: `export default { async fetch(request) { await main(await request.text()); return new Response("done"); } };`,
  find: async (mayFetch) => {
    const machine = `${process.platform}-${process.arch}`;
    const name = packages[machine];
    if (name === undefined) return `no package for ${machine}`;
    const from = { name: "workerd", versions: { [name]: "1.20261117.1" }, program: `${name}/bin/workerd` };
    const found = await fetched(from, mayFetch);
    if (typeof found === "string") return found;
    const port = await freePort();
    return {
      ...found,
      ends: false,
      arguments: (bundle) => {
        const file = `${bundle}.capnp`;
        writeFileSync(file, config(bundle, port));
        return ["serve", file];
      },
      wake: (control) => wake(port, control),
    };
  },
};

/** A free port below the range that the system assigns, so that no test origin can take it before workerd does. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const server = createServer().listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
      server.close();
      await once(server, "close");
      return port;
    } catch (error) {
      if ((error as { code?: string }).code !== "EADDRINUSE") throw error;
    }
  }
}

async function wake(port: number, control: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: control });
      if (response.status !== 200) throw new Error(`workerd answered ${response.status}: ${await response.text()}`);
      return;
    } catch (error) {
      if (tries === 100 || (error as { cause?: { code?: string } }).cause?.code !== "ECONNREFUSED") throw error;
      await sleep(50);
    }
  }
}
