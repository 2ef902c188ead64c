import { SandboxError } from "../errors/sandbox-error.ts";
import { isFields } from "../openapi/document.ts";
import type { Service } from "../service/service.ts";
import { type Fault, faultKinds } from "./fault-kinds.ts";

interface Member {
  expected: string;
  accepts(value: unknown): boolean;
}

const text: Member = { expected: "a text", accepts: (value) => typeof value === "string" };

function number(expected: string, accepts: (value: number) => boolean): Member {
  return { expected, accepts: (value) => typeof value === "number" && accepts(value) };
}

/** The members of a fault and their types. */
const MEMBERS: Record<keyof Fault, Member> = {
  kind: text,
  provider: text,
  operation: text,
  count: number("a whole number, at least 0", (value) => Number.isInteger(value) && value >= 0),
  rate: number("a number from 0 to 1", (value) => value >= 0 && value <= 1),
  ms: number("a number, at least 0", (value) => value >= 0 && value < Infinity),
  status: number("a status from 200 to 599", (value) => Number.isInteger(value) && value >= 200 && value <= 599),
  retryAfter: {
    expected: "a number of seconds or a date",
    accepts: (value) => ["number", "string"].includes(typeof value),
  },
  location: text,
  processed: { expected: "true or false", accepts: (value) => typeof value === "boolean" },
};

export function checkFault(fault: Fault, services: Service[]): void {
  if (!isFields(fault)) throw new SandboxError('A fault must be an object, such as {"kind": "429", "count": 3}.');
  const unknown = Object.keys(fault).find((key) => !Object.hasOwn(MEMBERS, key));
  if (unknown !== undefined) {
    throw new SandboxError(`Unknown member "${unknown}" of a fault. Known: ${Object.keys(MEMBERS).join(", ")}.`);
  }
  for (const [key, { expected, accepts }] of Object.entries(MEMBERS)) {
    const value: unknown = fault[key as keyof Fault];
    if (value !== undefined && !accepts(value)) throw new SandboxError(`"${key}" of a fault must be ${expected}.`);
  }
  checkNames(fault, services);
}

function checkNames({ kind, provider, operation }: Fault, services: Service[]): void {
  const concerned = services.filter(({ name }) => provider === undefined || name === provider);
  if (concerned.length === 0) {
    const known = services.map(({ name }) => name);
    throw unknownName("provider", provider, known);
  }
  const operations = concerned.flatMap((service) => service.operations.map(({ id }) => id));
  if (operation !== undefined && !operations.includes(operation)) throw unknownName("operation", operation, operations);
  const providerFaults = concerned.flatMap(({ behavior }) => Object.entries(behavior?.faults ?? {}));
  const known = [...Object.keys(faultKinds), ...providerFaults.map(([name]) => name)];
  if (!known.includes(kind)) throw unknownName("kind", kind, known);
  const affected = providerFaults.flatMap(([name, fault]) => (name === kind ? fault.operations : []));
  if (affected.length > 0 && operation !== undefined && !affected.includes(operation)) {
    throw new SandboxError(`The fault "${kind}" applies to ${affected.join(", ")}, not to "${operation}".`);
  }
}

function unknownName(what: string, given: string | undefined, known: string[]): SandboxError {
  return new SandboxError(`Unknown ${what} "${given}" of a fault. Known: ${[...new Set(known)].join(", ")}.`);
}
