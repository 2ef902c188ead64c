import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ProblemError } from "../document/problem.ts";
import { maxBytes } from "../document/read-text.ts";
import { fetchFile } from "./fetch-file.ts";

const answers: { [path: string]: (response: ServerResponse) => void } = {
  "/spec.yaml": (response) => response.end("openapi: 3.1.0\n"),
  "/moved": (response) => response.writeHead(302, { location: "/spec.yaml" }).end(),
  "/elsewhere": (response) => response.writeHead(302, { location: "https://other.example/spec.yaml" }).end(),
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/gone": (response) => response.writeHead(404).end("not here"),
  "/huge": (response) => {
    const chunk = Buffer.alloc(1024 * 1024, " ");
    const send = (left: number): void => {
      if (left === 0 || response.destroyed) response.end();
      else response.write(chunk, () => send(left - 1));
    };
    send(maxBytes / chunk.length + 2);
  },
  "/stalls": (response) => response.writeHead(200).write("openapi:"),
};
let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? ""]?.(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function problem(address: string, signal?: AbortSignal): Promise<string> {
  const error = await fetchFile(address, signal).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemError);
  return (error as Error).message;
}

test("fetches from loopback, and follows a redirect within the origin", async () => {
  for (const path of ["/spec.yaml", "/moved"]) {
    expect(Buffer.from((await fetchFile(origin + path)).bytes).toString()).toBe("openapi: 3.1.0\n");
  }
});

test.each([
  ["/elsewhere", /one to https:\/\/other\.example\/spec\.yaml/],
  ["/round", /at most 5 redirects/],
  ["/gone", /status 404/],
  ["/huge", /at most 32 MiB/],
])("refuses %s", async (path, message) => {
  expect(await problem(origin + path)).toMatch(message);
});

test("gives up when the deadline comes, also in the middle of a body", async () => {
  expect(await problem(`${origin}/stalls`, AbortSignal.timeout(100))).toMatch(/found +The operation was aborted/);
});

test.each([
  ["http://127.evil.example/openapi.yaml", /expected https/],
  ["http://example.com/spec.yaml", /expected https/],
  ["ftp://example.com/spec.yaml", /expected https/],
  ["file:///etc/passwd", /expected https/],
  ["https://", /something that can't be read as one/],
])("refuses the address %s before any request", async (address, message) => {
  expect(await problem(address)).toMatch(message);
});

test("an address with a password is refused without repeating it", async () => {
  const message = await problem("https://me:s3cret@example.com/spec.yaml?token=t0ken");
  expect(message).toMatch(/without a user name or password/);
  expect(message).not.toMatch(/s3cret|t0ken/);
});
