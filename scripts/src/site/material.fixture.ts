import { resolve } from "node:path";
import { type Material, readMaterial } from "./read-material.ts";
import type { Run } from "./run-page.ts";

export const root = resolve(import.meta.dirname, "../../..");

/** The repository itself, read once. */
export const material: Promise<Material> = readMaterial(root);

/** A recorded erasure that nothing happens in. */
export const run: Run = {
  request: "T-1",
  begun: "2026-11-28T12:00:00.000Z",
  deadline: "2026-12-28T12:00:00.000Z",
  targets: [],
  events: [],
  receipt: "a.b.c",
  receiptPage: "<!doctype html>",
  keys: { keys: [] },
};
