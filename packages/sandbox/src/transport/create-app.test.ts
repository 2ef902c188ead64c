import { afterAll, beforeAll, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";

let sandbox: Sandbox;
let url: string;
beforeAll(async () => {
  sandbox = await createSandbox({ clock: () => Date.UTC(2026, 0, 1) });
  url = (await sandbox.listen()).url;
});
afterAll(() => sandbox.close());

const origin = "https://app.example";

it("answers a browser's preflight request, and lets its page read the response", async () => {
  const preflight = await fetch(`${url}/klavis/user/ann`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "DELETE",
      "access-control-request-headers": "authorization",
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-methods")).toContain("DELETE");
  expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization");
  const response = await fetch(`${url}/klavis/user/ann`, { method: "DELETE", headers: { origin } });
  expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([401, "*"]);
  expect(response.headers.get("access-control-expose-headers")).toBe("*");
});

it("lets pages read half a response, and not the control routes", async () => {
  sandbox.control.addFaults({ kind: "stall-body", count: 1 });
  const abort = new AbortController();
  const half = await fetch(`${url}/klavis/user/ann`, { headers: { origin }, signal: abort.signal });
  expect(half.headers.get("access-control-allow-origin")).toBe("*");
  abort.abort();
  const control = await fetch(`${url}/__sandbox`, { headers: { origin: url } });
  expect([control.status, control.headers.get("access-control-allow-origin")]).toEqual([200, null]);
});

it("sends the vendors' time as Date, in-process as well", async () => {
  sandbox.control.advance(24 * 60 * 60 * 1000);
  const date = "Fri, 02 Jan 2026 00:00:00 GMT";
  expect((await fetch(`${url}/klavis/user/ann`)).headers.get("date")).toBe(date);
  expect((await fetch(`${url}/__sandbox`)).headers.get("date")).toBe(date);
  expect((await sandbox.fetch("https://api.klavis.ai/user/ann")).headers.get("date")).toBe(date);
});

it("marks bodies that no vendor is known to send", async () => {
  const mark = async (target: string, init?: RequestInit): Promise<string | null> =>
    (await fetch(url + target, init)).headers.get("x-purge-sandbox");
  const headers = { authorization: "Bearer purge_sandbox_klavis" };
  expect(await mark("/klavis/user/ann")).toBe("invented");
  expect(await mark("/klavis/user/nobody", { headers })).toBe("invented");
  expect(await mark("/klavis/user/", { headers })).toBe(null);
  expect(await mark("/klavis/nowhere", { headers })).toBe(null);
  expect(await mark("/konstantly/openapi/v1/nowhere")).toBe("refused");
  const junction = { method: "POST", headers: { "x-vital-api-key": "sk_us_purge_sandbox" } };
  expect(await mark("/junction/v2/user/undo_delete", junction)).toBe("invented");
});
