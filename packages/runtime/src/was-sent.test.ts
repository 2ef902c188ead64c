import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { wasSent } from "./was-sent.ts";

const failed = (facts: object): Error => new TypeError("fetch failed", { cause: Object.assign(new Error("x"), facts) });

const unsent = [
  { code: "ECONNREFUSED" },
  { code: "ConnectionRefused" },
  { code: "ENOTFOUND" },
  { code: "EAI_AGAIN" },
  { code: "ENETUNREACH" },
  { code: "EHOSTUNREACH" },
  { code: "EADDRNOTAVAIL" },
  { code: "EMFILE" },
  { code: "ENFILE" },
  { code: "UND_ERR_CONNECT_TIMEOUT" },
  { code: "UND_ERR_INVALID_ARG" },
  { code: "UND_ERR_NOT_SUPPORTED" },
  { code: "ERR_INVALID_CHAR" },
  { code: "CERT_HAS_EXPIRED" },
  { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
  { code: "SELF_SIGNED_CERT_IN_CHAIN" },
  { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" },
  { code: "ERR_TLS_CERT_ALTNAME_INVALID" },
  { code: "HOSTNAME_MISMATCH" },
  { code: "INVALID_CA" },
  { code: "INVALID_PURPOSE" },
  { code: "PATH_LENGTH_EXCEEDED" },
  { code: "ERR_SSL_UNSUPPORTED_PROTOCOL" },
  { code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" },
  { code: "FailedToOpenSocket" },
  { code: "ENETDOWN" },
  { code: "EHOSTDOWN" },
  { code: "EAFNOSUPPORT" },
  { code: "ERR_SSL_WRONG_VERSION_NUMBER" },
  { code: "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE" },
  { code: "ETIMEDOUT", syscall: "connect" },
  { code: "EPERM", syscall: "connect" },
  { code: "ESERVFAIL", syscall: "getaddrinfo" },
];

test("no byte left for a port that fetch blocks", async () => {
  const error = await fetch("http://127.0.0.1:1/").catch((thrown: unknown) => thrown);
  expect(wasSent(error)).toBe(false);
});

test("no byte left where the server ends the connection in the TLS handshake", async () => {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const error = await fetch(`https://127.0.0.1:${port}/`).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ cause: { code: "ECONNRESET" } });
  expect(wasSent(error)).toBe(false);
  server.close();
});

test.each(unsent)("no byte left before %o", (facts) => {
  expect(wasSent(failed(facts))).toBe(false);
});

const sent = [
  {},
  { code: "ECONNRESET" },
  { code: "ECONNRESET", syscall: "read" },
  { code: "EPIPE", syscall: "write" },
  { code: "EHOSTUNREACH", syscall: "read" },
  { code: "ETIMEDOUT" },
  { code: "UND_ERR_SOCKET" },
  { code: "UND_ERR_HEADERS_TIMEOUT" },
  { code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" },
  { code: "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC" },
  { code: "NOT_ECONNREFUSED" },
  { code: "ECONNREFUSED_LATER" },
  { code: "SOME_CERT_EXPIRED" },
  { code: "HOSTNAME_MISMATCHED" },
  { code: "INVALID_CARD" },
];

test.each(sent)("bytes may have left before %o", (facts) => {
  expect(wasSent(failed(facts))).toBe(true);
});

const connect = { syscall: "connect" };
const aggregates: [errors: object[], isSent: boolean][] = [
  [
    [
      { code: "ETIMEDOUT", ...connect },
      { code: "ENETUNREACH", ...connect },
    ],
    false,
  ],
  [
    [
      { code: "ETIMEDOUT", ...connect },
      { code: "ECONNRESET", syscall: "read" },
    ],
    true,
  ],
  [[], true],
];

test.each(aggregates)("of several errors, one for each address, any may have come after: %o", (errors, isSent) => {
  const cause = Object.assign(new AggregateError(errors), { code: "ETIMEDOUT" });
  expect(wasSent(new TypeError("fetch failed", { cause }))).toBe(isSent);
});

test("an error that is none, or refers to itself, may have come after", () => {
  const circular = new Error("x");
  circular.cause = circular;
  for (const error of [undefined, null, "ECONNREFUSED", circular]) expect(wasSent(error)).toBe(true);
});
