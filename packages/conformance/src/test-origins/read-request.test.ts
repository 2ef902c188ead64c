import { expect, test } from "vitest";
import { readRequest } from "./read-request.ts";

const read = (text: string) => readRequest(Buffer.from(text, "latin1"), 5);
const post = "POST /a?b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";

test("keeps every byte, and leaves the following ones", () => {
  const { whole } = read(`${post}GET /next`);
  expect(whole?.seen).toEqual({
    at: 5,
    method: "POST",
    target: "/a?b",
    headers: [
      ["Host", "x"],
      ["Content-Length", "3"],
    ],
    body: "abc",
    raw: post,
    preflight: false,
  });
  expect(whole?.rest.toString()).toBe("GET /next");
});

test("waits for the rest of a head and of a body", () => {
  expect(read("GET / HTTP/1.1\r\nHost")).toEqual({ headRead: false });
  expect(read(post.slice(0, -1))).toEqual({ headRead: true });
});

test("reads chunks", () => {
  const head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
  expect(read(`${head}2\r\nab\r\n1\r\nc\r\n0\r\n\r\n`).whole?.seen.body).toBe("abc");
  expect(read(`${head}2\r\nab\r\n`)).toEqual({ headRead: true });
});
