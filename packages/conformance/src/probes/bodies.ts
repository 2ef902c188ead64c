import type { Operation } from "../openapi/operation.ts";
import type { Driver } from "../probe/driver.ts";
import { expectKind, failed, firstOf, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { jsonStatus, validResponse } from "../probe/valid-response.ts";
import { close, head, send, steps } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

const LIMIT = 64 * 1024;
const typed = { "content-type": "application/json" };

const headOf = (operation: Operation, headers: Record<string, string>): string =>
  head(jsonStatus(operation), { ...typed, ...headers });

const tooLarge: Readonly<Record<string, { title: string; response: (operation: Operation) => ScriptedResponse }>> = {
  announced: {
    title: "a body whose Content-Length exceeds the limit",
    response: (op) =>
      steps(send(headOf(op, { "content-length": String(30 * 1024 * 1024) })), { do: "flood", bytes: " " }),
  },
  unannounced: {
    title: "chunks beyond the limit",
    response: (op) =>
      steps(send(headOf(op, { "transfer-encoding": "chunked" })), {
        do: "flood",
        bytes: `400\r\n${" ".repeat(1024)}\r\n`,
      }),
  },
  "until-close": {
    title: "a body without a length beyond the limit",
    response: (op) => steps(send(headOf(op, { connection: "close" })), { do: "flood", bytes: " " }),
  },
  error: {
    title: "the body of an error beyond the limit",
    response: () => steps(send(head(404, { ...typed, connection: "close" })), { do: "flood", bytes: " " }),
  },
};

async function limited(driver: Driver, response: ScriptedResponse): Promise<string | undefined> {
  const { outcome, report } = await driver.exchange({
    script: { a: [response] },
    settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, maxBodyBytes: LIMIT, retries: 0 }),
    giveUpAfterMs: 6000,
    idle: 2000,
  });
  const read = report.a.bytesOut / 1024 / 1024;
  return firstOf(
    failed(outcome),
    expectKind(driver, outcome, "decode", "http", "unexpected-status"),
    read > 24 ? `${read.toFixed(1)} MiB were read with a limit of ${LIMIT / 1024} KiB` : undefined,
    report.a.open > 0 ? "the connection stayed open" : undefined,
  );
}

async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (const byte of packed) text += String.fromCharCode(byte);
  return text;
}

const zipped = (operation: Operation, body: string): ScriptedResponse =>
  steps(
    send(
      headOf(operation, { "content-encoding": "gzip", "content-length": String(body.length), connection: "close" }) +
        body,
    ),
    close,
  );

export const bodyProbes: readonly Probe[] = [
  ...Object.entries(tooLarge).map(
    ([name, { title, response }]): Probe => ({
      id: `bodies/too-large-${name}`,
      title: `${title} is not read completely`,
      promise: 4,
      run: (driver) => limited(driver, response(driver.operation)),
    }),
  ),
  {
    id: "bodies/too-large-unpacked",
    title: "a small gzip body that decompresses beyond the limit is not a success",
    promise: 4,
    run: async (driver) => {
      const bomb = await gzipped(new Uint8Array(4 * 1024 * 1024).fill(32));
      return limited(driver, zipped(driver.operation, bomb));
    },
  },
  {
    id: "bodies/gzip",
    title: "a compressed valid response is a success",
    promise: 3,
    applies: (operation) => operation.success.type !== undefined,
    run: async (driver) => {
      const { operation } = driver;
      const body = await gzipped(new TextEncoder().encode(operation.success.text));
      const { outcome } = await driver.exchange({ script: { a: [zipped(operation, body)] } });
      return succeeded(outcome);
    },
  },
  {
    id: "bodies/default-limit",
    title: "an endless body is cut off at the default limit",
    promise: 4,
    once: true,
    run: async (driver) => {
      const response = steps(send(headOf(driver.operation, { connection: "close" })), {
        do: "flood",
        bytes: " ".repeat(4096),
      } as const);
      const { outcome, report } = await driver.exchange({
        script: { a: [response] },
        giveUpAfterMs: 12_000,
        idle: 2000,
      });
      return firstOf(failed(outcome), report.a.open > 0 ? "the connection stayed open" : undefined);
    },
  },
  {
    id: "bodies/typed",
    title: "a body is sent with its actual type and length",
    promise: 3,
    applies: (operation) => operation.sample.body !== undefined,
    run: async (driver) => {
      const exchange = await driver.exchange({ script: { a: [validResponse(driver.operation)] } });
      const [seen] = exchange.a;
      const of = (name: string): string | undefined => seen?.headers.find(([key]) => key.toLowerCase() === name)?.[1];
      const type = driver.operation.bodyType ?? "";
      const framed = of("transfer-encoding") !== undefined || of("content-length") === String(seen?.body.length);
      const json =
        /json/.test(type) &&
        JSON.stringify(JSON.parse(seen?.body || "null")) !== JSON.stringify(driver.operation.sample.body);
      return firstOf(
        succeeded(exchange.outcome),
        of("content-type")?.startsWith(type) ? undefined : `the type is ${of("content-type")}, not ${type}`,
        framed ? undefined : `the length is ${of("content-length")}, not ${seen?.body.length}`,
        json ? "the body differs from the input" : undefined,
      );
    },
  },
];
