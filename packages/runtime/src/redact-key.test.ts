import { expect, test } from "vitest";
import { acme, answering, json } from "./acme.fixture.ts";
import { redactKeys } from "./redact-key.ts";

const key = "us_s/ecret'key";
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const echoes: [name: string, body: string, want: string][] = [
  ["as it is", `{"a":"${key}"}`, '{"a":"[redacted]"}'],
  ["twice", `${key}${key}!`, "[redacted][redacted]!"],
  ["in a URL", "k=us_s%2Fecret'key", "k=[redacted]"],
  ["in a query", "k=us_s%2Fecret%27key", "k=[redacted]"],
  ["with an escaped slash", '"us_s\\/ecret\'key"', '"[redacted]"'],
  ["with escapes", '"\\u0075s_s/ecre\\u0074\'key"', '"[redacted]"'],
  ["with escapes in capitals", '"us_s\\u002Fecret\'key"', '"[redacted]"'],
  ["in a URL with other capitals", "k=us_s%2fecret%27key", "k=[redacted]"],
  ["in capitals", "US_S/ECRET'KEY", "[redacted]"],
  ["nearly", "us_s/ecret'ke", "us_s/ecret'ke"],
  ["after its own beginning", `us_us_s/${key}`, "us_us_s/[redacted]"],
];

test.each(echoes)("a key that is echoed %s is redacted", (_, body, want) => {
  const redacted = redactKeys([key]).body(encode(body));
  expect(redacted.text).toBe(want);
  expect(decode(redacted.bytes)).toBe(want);
});

test("what is no key stays as it is, to the byte", () => {
  const bytes = new Uint8Array([0, 255, 92, 117, 48, 200]);
  expect(redactKeys([key]).body(bytes).bytes).toBe(bytes);
  expect(redactKeys([]).body(encode('"\\u0041"')).bytes).toEqual(encode('"\\u0041"'));
  expect(redactKeys([key]).body(encode('"\\u0041\\"')).text).toBe('"\\u0041\\"');
});

test("a key of less than eight characters is a word like any other", () => {
  expect(redactKeys(["us_key7"]).text("us_key7")).toBe("us_key7");
  expect(redactKeys(["us_key78"]).text("a us_key78 b")).toBe("a [redacted] b");
});

test("results hold no key: body, headers, and what HTTP Basic is made of", async () => {
  const login = { username: "jane-the-admin", password: "a long password" };
  const echo = { user: login.username, password: login.password, sent: btoa("jane-the-admin:a long password") };
  const headers = { "x-echo": echo.sent, "x-jane-the-admin": "1", "set-cookie": "a=b" };
  const answer = json({ success: true, ...echo }, { headers });
  const result = await acme({ ...answering(answer), apiKey: undefined, server: "us", login }).deleteUser({
    path: { id: "1" },
  });
  expect(result).toMatchObject({
    ok: true,
    data: { user: "[redacted]", password: "[redacted]", sent: "[redacted]" },
    headers: { "x-echo": "[redacted]", "x-[redacted]": "1" },
  });
  expect(result).not.toHaveProperty("headers.set-cookie");
});

test.each(["a.b+c$d^e", "(((((((((", "[\\\\w]*]]]", "é|öööööö"])("a key is a text and no pattern: %s", (secret) => {
  expect(redactKeys([secret]).text(`x${secret}y aXbbc$d^e`)).toBe("x[redacted]y aXbbc$d^e");
});

test("a code or a name of an error that holds the key is left out", async () => {
  const apiKey = "US_CANARY9F31";
  const cause = Object.assign(new Error(`with ${apiKey}`), { code: apiKey, name: apiKey });
  const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
  const result = await acme({ apiKey, server: "us", fetch, retries: 0 }).deleteUser({ path: { id: "1" } });
  expect(JSON.stringify(result)).not.toContain("CANARY");
  expect(result).toMatchObject({
    kind: "network",
    error: { code: "network", cause: { cause: { message: "[redacted]" } } },
  });
});
