import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchPostgres } from "./postgres-programs.ts";

/** A PostgreSQL of its own on loopback. */
export interface TestPostgres {
  readonly url: string;
  /** Ends every connection, as an upgrade does, and starts it again on the same port. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** `durable`: with its fsyncs, for measuring. Tests don't pull the plug. */
export async function startPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "purge-postgres-"));
  const owner = process.getuid?.() === 0 ? findOwner() : undefined;
  const programs = owner ? join(folder, "native") : await fetchPostgres();
  if (owner) {
    // PostgreSQL refuses to run as root, and nobody else may be able to read the cache.
    cpSync(await fetchPostgres(), programs, { recursive: true, verbatimSymlinks: true });
    chownSync(folder, owner.uid, owner.gid);
  }
  const run = (program: string, args: readonly string[]): ChildProcess =>
    spawn(join(programs, "bin", program), args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"], ...owner });
  const data = join(folder, "data");
  await finish(run("initdb", ["-D", data, "-U", "purge", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]));
  const port = await findPort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=300",
    ...(durable ? [] : ["fsync=off"]),
  ];
  const args = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const start = async (): Promise<ChildProcess> => {
    const server = run("postgres", args);
    await untilReady(server);
    return server;
  };
  let server = await start();
  const kill = (): boolean => server.kill("SIGQUIT");
  process.once("exit", kill);
  const end = async (): Promise<void> => {
    server.kill("SIGINT");
    if (server.exitCode === null) await once(server, "close");
  };
  return {
    url: `postgresql://purge@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await end();
      server = await start();
    },
    stop: async () => {
      await end();
      process.off("exit", kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A user to run as instead of root; initdb wants one with a name. */
function findOwner(): Owner {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "nobody") ?? users.find(([, , uid]) => Number(uid) > 0);
  if (!user) throw new Error("PostgreSQL does not run as root, and /etc/passwd has no other user.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

async function finish(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`PostgreSQL could not be set up: ${said.join("")}`);
}

async function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on("data", (chunk: Buffer) => {
      said.push(chunk.toString());
      if (said.join("").includes("ready to accept connections")) resolve();
    });
    server.once("close", () => reject(new Error(`PostgreSQL did not start: ${said.join("")}`)));
  });
  // It goes on writing, and nobody keeps it.
  said.length = 0;
  server.stderr?.removeAllListeners("data").resume();
  server.stdout?.resume();
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
