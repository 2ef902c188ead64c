import { parseArgs } from "node:util";
import { duration } from "../clock.ts";
import type { Fault } from "../faults/faults.ts";
import { SandboxError } from "../sandbox-error.ts";

/** What the command line asks for. */
export interface ProgramOptions {
  port: number;
  providers: string[];
  faults: Fault[];
  users: number;
  seed: number;
  settings: Record<string, Record<string, string>>;
  limits: boolean;
  log: boolean;
  json: boolean;
  help: boolean;
  version: boolean;
}

export function readOptions(args: string[]): ProgramOptions {
  const { values } = parseValues(args);
  return {
    port: whole("port", values.port),
    providers: (values.provider ?? []).flatMap((names) => names.split(",")),
    faults: (values.fault ?? []).map(readFault),
    users: whole("users", values.users),
    seed: whole("seed", values.seed),
    settings: readSettings(values.set ?? []),
    limits: values.limits,
    log: values.log,
    json: values.json,
    help: values.help,
    version: values.version,
  };
}

function parseValues(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string", short: "p", default: "4010" },
        provider: { type: "string", multiple: true },
        fault: { type: "string", multiple: true },
        users: { type: "string", default: "3" },
        seed: { type: "string", default: "1" },
        set: { type: "string", multiple: true },
        limits: { type: "boolean", default: false },
        log: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new SandboxError(`${(error as Error).message.replace(/\.?$/, ".")} See --help.`, { cause: error });
  }
}

/** `lost-reply,provider=junction,operation=deleteUser,count=1`: the kind, then what the control route calls the rest. */
export function readFault(text: string): Fault {
  const [kind = "", ...rest] = text.split(",");
  const members = rest.map((part) => {
    const [key = "", value = ""] = split(part, "=");
    if (key === "ms") return [key, duration(value) ?? value];
    if (value === "true" || value === "false") return [key, value === "true"];
    return [key, /^\d+(\.\d+)?$/.test(value) ? Number(value) : value];
  });
  return { kind, ...Object.fromEntries(members) };
}

/** `sunbird.line=lern`. */
function readSettings(texts: string[]): ProgramOptions["settings"] {
  const settings: ProgramOptions["settings"] = {};
  for (const text of texts) {
    const [name = "", value] = split(text, "=");
    const [provider = "", key] = split(name, ".");
    if (value === undefined || key === undefined) {
      throw new SandboxError(`--set takes provider.setting=value, not "${text}".`);
    }
    settings[provider] = { ...settings[provider], [key]: value };
  }
  return settings;
}

function split(text: string, by: string): [string, string?] {
  const place = text.indexOf(by);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + by.length)];
}

function whole(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new SandboxError(`--${name} takes a whole number, not "${text}".`);
}
