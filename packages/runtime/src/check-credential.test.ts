import { expect, test } from "vitest";
import type { Api, Scheme } from "./api.ts";
import { checkCredential } from "./check-credential.ts";

const whole: Scheme = { in: "header", name: "Authorization" };
const bearer: Scheme = { ...whole, prefix: "Bearer " };
const cases: [given: unknown, scheme: Scheme, message: string | undefined][] = [
  [undefined, bearer, undefined],
  [() => "", bearer, undefined],
  ["abc", bearer, undefined],
  ["a bc", bearer, "key holds a space"],
  ["  ", bearer, "key is a string of white space. Pass your key or token."],
  ["abc", whole, undefined],
  ["Token a b", whole, undefined],
  ["Token  a", whole, "key holds a space"],
  ["Token a\n", whole, "key holds a space"],
  ["Token a", { in: "query", name: "authorization" }, "key holds a space"],
];

test.each(cases)("%o as %o", (given, scheme, message) => {
  const check = () => checkCredential({ schemes: { key: scheme } } as object as Api, "key", given);
  if (message === undefined) check();
  else expect(check).toThrow(message);
});
