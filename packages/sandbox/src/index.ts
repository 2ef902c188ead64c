export { createSandbox } from "./create-sandbox.ts";
export type { Cut, Fault } from "./faults/faults.ts";
export type { LogEntry } from "./faults/handle.ts";
export type { Step } from "./manners/manners.ts";
export type { Control, Listening, Provider, Sandbox, SandboxOptions } from "./sandbox.ts";
export { SandboxError } from "./sandbox-error.ts";
export type { Document, Spec } from "./spec/document.ts";
export type { Broken, Refused, Report } from "./vendor/report.ts";
