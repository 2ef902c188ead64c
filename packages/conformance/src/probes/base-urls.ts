import { capture, eachSendsNothing } from "../probe/capture.ts";
import type { Probe } from "../probe/probe.ts";

const refusedBases: Readonly<Record<string, { title: string; urls: readonly string[] }>> = {
  "plain-http": {
    title: "an http base URL that is not loopback",
    urls: [
      "http://api.example.test",
      "HTTP://api.example.test",
      "http://127.0.0.1.example.test",
      "http://localhost.example.test",
      "http://example.test:443",
      "http://10.0.0.1",
      "http://0.0.0.0",
      "http://[::]",
      "http://128.0.0.1",
      "http://localhost@example.test",
    ],
  },
  "other-scheme": {
    title: "a base URL with another scheme",
    urls: [
      "ftp://example.test",
      "file:///etc",
      "data:text/plain,x",
      "javascript:0",
      "ws://example.test",
      "blob:https://x",
    ],
  },
  userinfo: {
    title: "a base URL with a user name or password",
    urls: [
      "https://user@example.test",
      "https://user:word@example.test",
      "https://:word@example.test",
      "https://@example.test",
    ],
  },
  "query-fragment": {
    title: "a base URL with a query or a fragment",
    urls: ["https://example.test?a=1", "https://example.test/?", "https://example.test/#a", "https://example.test#"],
  },
  disguised: {
    title: "a base URL that a parser changes",
    urls: [
      "https://exa\tmple.test",
      "https://example.test\n",
      " https://example.test",
      "https:\\\\example.test",
      "https:/example.test",
      "https://example.test\\..\\x",
      "https://example.test/../x",
      "https://example.test/a/%2e%2e",
      "https://example.test//",
      "https://ex%61mple.test",
      "https://ＥＸample.test",
      "https://exämple.test",
      "https://example.test:65536",
      "https://0x7f.1",
      "http://127.1",
      "http://2130706433",
      "http://[::ffff:127.0.0.1]",
      "http://localhost.",
      "http://127.0.0.1.",
      "http://localhost\\@example.test",
      "https://[::1%25eth0]",
    ],
  },
  relative: {
    title: "a base URL that is not absolute",
    urls: ["", "/", "api", "//example.test", "example.test", "https:", "https://", "https:///"],
  },
};

const refusals: readonly Probe[] = Object.entries(refusedBases).map(([name, { title, urls }]) => ({
  id: `addresses/${name}`,
  title: `${title} is refused`,
  promise: 2,
  needs: ["fetch"],
  run: (driver) =>
    eachSendsNothing(
      driver,
      urls.map((baseUrl) => [baseUrl, { baseUrl }]),
    ),
}));

export const baseUrlProbes: readonly Probe[] = [
  ...refusals,
  {
    id: "addresses/loopback",
    title: "an https base URL, or an http one on loopback, is used unchanged",
    promise: 2,
    needs: ["fetch"],
    run: async (driver) => {
      for (const base of [
        "http://127.0.0.1:7001",
        "http://localhost:7001",
        "http://[::1]:7001",
        "https://example.test",
      ]) {
        const baseUrl = base + driver.operation.base;
        const { captured, outcome } = await capture(driver, { baseUrl });
        if (!outcome.ok || captured.length !== 1) return `no request was sent to ${base}`;
        if (!captured[0]?.url.startsWith(`${baseUrl}/`)) return `${baseUrl} became ${captured[0]?.url}`;
      }
      return undefined;
    },
  },
];
