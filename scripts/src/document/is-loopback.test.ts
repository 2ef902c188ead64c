import { expect, test } from "vitest";
import { isLoopback } from "./is-loopback.ts";

test.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.8.9.10", true],
  ["[::1]", true],
  ["127.evil.example", false],
  ["127.0.0.1.evil.example", false],
  ["localhost.evil.example", false],
  ["169.254.169.254", false],
])("%s: %s", (hostname, want) => expect(isLoopback(hostname)).toBe(want));
