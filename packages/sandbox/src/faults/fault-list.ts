import type { Random } from "../random.ts";
import { SandboxError } from "../sandbox-error.ts";
import { isFields } from "../spec/document.ts";
import type { Operation } from "../spec/operation.ts";
import type { Vendor } from "../vendor/vendor.ts";
import { type Fault, kinds } from "./faults.ts";

/** The faults that are switched on. */
export interface FaultList {
  add(...faults: Fault[]): void;
  /** What is still to come, with the counts that are left. */
  list(): Fault[];
  clear(): void;
  /** The next fault, from a place in the list on, that strikes this request. */
  next(from: number, vendor: Vendor, operation: Operation | undefined): { fault: Fault; at: number } | undefined;
}

export function createFaultList(vendors: Vendor[], random: Random): FaultList {
  const active: { fault: Fault; left: number }[] = [];
  return {
    add: (...faults) => {
      for (const fault of faults) check(fault, vendors);
      active.push(...faults.map((fault) => ({ fault: complete(fault, vendors), left: fault.count ?? Infinity })));
    },
    list: () =>
      active
        .filter(({ left }) => left > 0)
        .map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, count: left } : { ...fault })),
    clear: () => {
      active.length = 0;
    },
    next: (from, vendor, operation) => {
      for (let at = from; at < active.length; at++) {
        const one = active[at];
        if (!one || one.left <= 0 || !concerns(one.fault, vendor, operation)) continue;
        if (one.fault.rate !== undefined && random.next() >= one.fault.rate) continue;
        one.left -= 1;
        return { fault: one.fault, at };
      }
      return undefined;
    },
  };
}

function concerns(fault: Fault, vendor: Vendor, operation: Operation | undefined): boolean {
  const own = vendor.manners?.faults?.[fault.kind];
  return (
    (fault.provider === undefined || fault.provider === vendor.name) &&
    (fault.operation === undefined || fault.operation === operation?.id) &&
    (fault.kind in kinds || (own?.operations ?? []).includes(operation?.id ?? ""))
  );
}

function complete(fault: Fault, vendors: Vendor[]): Fault {
  const own = vendors.map(({ manners }) => manners?.faults?.[fault.kind]).find((one) => one !== undefined);
  return own?.processed ? { processed: true, ...fault } : fault;
}

interface Member {
  is: string;
  fits(value: unknown): boolean;
}

const text: Member = { is: "a text", fits: (value) => typeof value === "string" };

function number(is: string, fits: (value: number) => boolean): Member {
  return { is, fits: (value) => typeof value === "number" && fits(value) };
}

/** What a fault is made of. */
const MEMBERS: Record<keyof Fault, Member> = {
  kind: text,
  provider: text,
  operation: text,
  count: number("a whole number from 0 on", (value) => Number.isInteger(value) && value >= 0),
  rate: number("a number from 0 to 1", (value) => value >= 0 && value <= 1),
  ms: number("a number from 0 on", (value) => value >= 0 && value < Infinity),
  status: number("a status from 200 to 599", (value) => Number.isInteger(value) && value >= 200 && value <= 599),
  retryAfter: { is: "seconds, or a date", fits: (value) => ["number", "string"].includes(typeof value) },
  location: text,
  processed: { is: "true or false", fits: (value) => typeof value === "boolean" },
};

function check(fault: Fault, vendors: Vendor[]): void {
  if (!isFields(fault)) throw new SandboxError('A fault is an object, such as {"kind": "429", "count": 3}.');
  const unknown = Object.keys(fault).find((key) => !Object.hasOwn(MEMBERS, key));
  if (unknown !== undefined) {
    throw new SandboxError(`A fault has no "${unknown}", only ${Object.keys(MEMBERS).join(", ")}.`);
  }
  for (const [key, { is, fits }] of Object.entries(MEMBERS)) {
    const value: unknown = fault[key as keyof Fault];
    if (value !== undefined && !fits(value)) throw new SandboxError(`A fault's "${key}" is ${is}.`);
  }
  checkNames(fault, vendors);
}

function checkNames({ kind, provider, operation }: Fault, vendors: Vendor[]): void {
  const concerned = vendors.filter(({ name }) => provider === undefined || name === provider);
  if (concerned.length === 0) {
    const known = vendors.map(({ name }) => name);
    throw unknownName("provider", provider, known);
  }
  const operations = concerned.flatMap((vendor) => vendor.operations.map(({ id }) => id));
  if (operation !== undefined && !operations.includes(operation)) throw unknownName("operation", operation, operations);
  const own = concerned.flatMap(({ manners }) => Object.entries(manners?.faults ?? {}));
  const known = [...Object.keys(kinds), ...own.map(([name]) => name)];
  if (!known.includes(kind)) throw unknownName("kind", kind, known);
  const struck = own.flatMap(([name, fault]) => (name === kind ? fault.operations : []));
  if (struck.length > 0 && operation !== undefined && !struck.includes(operation)) {
    throw new SandboxError(`The fault "${kind}" strikes ${struck.join(", ")}, and never "${operation}".`);
  }
}

function unknownName(what: string, given: string | undefined, known: string[]): SandboxError {
  return new SandboxError(`No ${what} "${given}" for a fault. Known: ${[...new Set(known)].join(", ")}.`);
}
