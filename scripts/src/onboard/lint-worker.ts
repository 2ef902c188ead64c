import { parentPort } from "node:worker_threads";
import type { Document } from "../document/openapi.ts";
import { lintWithRedocly } from "../lint/redocly.ts";

parentPort?.once("message", async ({ document, text }: { document: Document; text: string }) => {
  parentPort?.postMessage(await lintWithRedocly(document, text));
});
