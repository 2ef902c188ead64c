import { expect, test } from "vitest";
import { showProgress } from "./show-progress.ts";

function shown(isTTY: boolean, environment: NodeJS.ProcessEnv): string {
  let text = "";
  const listener = showProgress({ isTTY, write: (more) => (text += more) }, environment, 2);
  listener.progress?.("bun", { done: 0, of: 0 });
  listener.progress?.("bun", { done: 3, of: 9 });
  listener.say("bun 1.4.0: 9 of 9 passed");
  listener.progress?.("deno", { done: 0, of: 0 });
  return text;
}

test("updates one line on a terminal", () => {
  const lines = ["[1 of 2] bun: preparing", "[1 of 2] bun: 3 of 9 cases", "bun 1.4.0: 9 of 9 passed\n"];
  expect(shown(true, {})).toBe([...lines, "[2 of 2] deno: preparing"].map((line) => `\r\u001b[K${line}`).join(""));
});

test("writes occasional plain lines elsewhere", () => {
  const plain = "[1 of 2] bun: preparing\nbun 1.4.0: 9 of 9 passed\n[2 of 2] deno: preparing\n";
  expect(shown(false, {})).toBe(plain);
  expect(shown(true, { NO_COLOR: "1" })).toBe(plain);
});

test("names the part of a run that has several", () => {
  let text = "";
  const listener = showProgress({ write: (more) => (text += more) }, {}, 1);
  listener.progress?.("bun", { done: 3, of: 9, part: "part 2 of 4" });
  expect(text).toBe("[1 of 1] bun, part 2 of 4: 3 of 9 cases\n");
});
