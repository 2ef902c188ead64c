import { parentPort } from "node:worker_threads";
import { complaintsOf } from "../lint/redocly.ts";
import type { Document } from "../openapi.ts";

parentPort?.once("message", async ({ document, text }: { document: Document; text: string }) => {
  parentPort?.postMessage(await complaintsOf(document, text));
});
