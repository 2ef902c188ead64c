export { createSandbox } from "./create-sandbox.ts";
export type { Cut, Fault } from "./faults.ts";
export type { LogEntry } from "./handle.ts";
export type { Step } from "./manners.ts";
export type { Broken, Refused, Report } from "./report.ts";
export type { Control, Listening, Provider, Sandbox, SandboxOptions } from "./sandbox.ts";
export { SandboxError } from "./sandbox-error.ts";
export type { Document, Spec } from "./spec/document.ts";
