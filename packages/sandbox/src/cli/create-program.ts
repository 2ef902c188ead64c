import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { MAX_USERS } from "../control/max-users.ts";
import { type Fault, faultKinds } from "../faults/fault-kinds.ts";
import { readFault, splitAt } from "./read-fault.ts";

/** The options of the command line. */
export interface ProgramOptions {
  port: number;
  provider?: string[];
  users: number;
  fault?: Fault[];
  set?: Record<string, Record<string, string>>;
  limits?: boolean;
  seed: number;
  log?: boolean;
  json?: boolean;
}

/** `purge-sandbox` and its options. */
export function createProgram(): Command {
  return new Command("purge-sandbox")
    .description("Simulates the vendors that Purge has clients for. State is kept in memory and ends with the process.")
    .usage("[options]")
    .version(version(), "-V, --version")
    .option("-p, --port <number>", "listen on this port of 127.0.0.1; 0 picks a free one", portNumber, 4010)
    .option("--provider <name>", "serve only this vendor; repeatable (default: all)", list)
    .option("--users <number>", `number of users each vendor starts with, at most ${MAX_USERS}`, userCount, 3)
    .option("--fault <kind[,key=value…]>", "inject a fault from the start; repeatable", faults)
    .option(
      "--set <provider.setting=value>",
      "choose a variant of a vendor (sunbird.line=lern); repeatable",
      settings,
      {},
    )
    .option("--limits", "enforce the vendors' rate limits (default: they only appear in headers)")
    .option("--seed <number>", "seed for ids and for faults with a rate", wholeNumber, 1)
    .option("--log", "print a line for each request, without ids and keys")
    .option("--json", "print the addresses and the log as JSON")
    .addHelpText("after", MORE_HELP);
}

const MORE_HELP = `
Faults: ${Object.keys(faultKinds).join(", ")}, and those of single vendors (see GET /__sandbox).
They accept provider, operation, count, rate, ms, status, retryAfter, location, processed:
  --fault lost-response,provider=junction,operation=deleteUser,count=1
  --fault 429,retryAfter=2,rate=0.3

While it is running, over HTTP:
  GET    /__sandbox            the vendors, with their URLs and keys
  GET    /__sandbox/report     requests, rejected requests and injected faults
  POST   /__sandbox/faults     {"kind":"429","count":3}; DELETE removes all faults
  POST   /__sandbox/clock      {"advance":"7d"}
  POST   /__sandbox/users      {"provider":"klavis","id":"ann@example.com"}: add a user
  POST   /__sandbox/reset      back to the initial state
`;

function version(): string {
  const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number.");
}

function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port < 65_536) return port;
  throw new InvalidArgumentError("It must be a port from 0 to 65535.");
}

function userCount(text: string): number {
  const users = wholeNumber(text);
  if (users <= MAX_USERS) return users;
  throw new InvalidArgumentError(`It must be at most ${MAX_USERS}.`);
}

function list(text: string, before: string[] = []): string[] {
  return [...before, ...text.split(",")];
}

function faults(text: string, before: Fault[] = []): Fault[] {
  return [...before, readFault(text)];
}

function settings(text: string, before: ProgramOptions["set"] = {}): ProgramOptions["set"] {
  const [name, value] = splitAt(text, "=");
  const [provider, key] = splitAt(name, ".");
  if (value === undefined || key === undefined) {
    throw new InvalidArgumentError("It must have the form provider.setting=value.");
  }
  return { ...before, [provider]: { ...before[provider], [key]: value } };
}
