import { connect } from "node:net";
import { expect, test } from "vitest";
import { json, redirect, reset, send, stall, steps } from "../script/respond.ts";
import { openTestOrigins } from "./open-test-origins.ts";

test("responds in the order of its script, repeats the last response, and records requests", async () => {
  const origins = await openTestOrigins("1", { a: [json(503, {}), json(200, { done: true })] });
  try {
    const url = `${origins.address.a}/users/1`;
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await fetch(url, { method: "DELETE" })).status);
    expect(statuses).toEqual([503, 200, 200]);
    await expect.poll(() => origins.report().a.open).toBe(0);
    const { a, b } = origins.report();
    expect(a.requests.map(({ method, target }) => `${method} ${target}`)).toEqual(Array(3).fill("DELETE /users/1"));
    expect(b.connections).toBe(0);
  } finally {
    origins.close();
  }
});

test("fills in the addresses of the origins", async () => {
  const origins = await openTestOrigins("1", { a: [redirect(307, "http://{{B}}/taken")] });
  try {
    const response = await fetch(origins.address.a, { redirect: "manual" });
    expect(response.headers.get("location")).toBe(`${origins.address.b}/taken`);
    expect((await fetch(origins.address.a)).url).toBe(`${origins.address.b}/taken`);
  } finally {
    origins.close();
  }
});

test("resets, stalls, and hangs up on TLS", async () => {
  const origins = await openTestOrigins("1", { a: [steps(reset), steps(send("HTTP/1.1 200 OK\r\n"), stall)] });
  try {
    await expect(fetch(origins.address.a)).rejects.toThrow("fetch failed");
    await expect(fetch(origins.address.a, { signal: AbortSignal.timeout(50) })).rejects.toThrow("timeout");
    const socket = connect(Number(new URL(origins.address.a).port), "127.0.0.1");
    socket.write("\x16\x03\x01");
    await new Promise((done) => socket.once("close", done));
    expect(origins.report().a.requests).toHaveLength(2);
  } finally {
    origins.close();
  }
});
