import type { Random } from "../random.ts";
import { SandboxError } from "../sandbox-error.ts";
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

const MEMBERS = new Set([
  "kind",
  "provider",
  "operation",
  "count",
  "rate",
  "ms",
  "status",
  "retryAfter",
  "location",
  "processed",
]);

function check(fault: Fault, vendors: Vendor[]): void {
  const unknown = Object.keys(fault).find((key) => !MEMBERS.has(key));
  if (unknown !== undefined) throw new SandboxError(`A fault has no "${unknown}", only ${[...MEMBERS].join(", ")}.`);
  const concerned = vendors.filter(({ name }) => fault.provider === undefined || name === fault.provider);
  if (concerned.length === 0)
    throw unknownName(
      "provider",
      fault.provider,
      vendors.map(({ name }) => name),
    );
  const operations = concerned.flatMap((vendor) => vendor.operations.map(({ id }) => id));
  if (fault.operation !== undefined && !operations.includes(fault.operation)) {
    throw unknownName("operation", fault.operation, operations);
  }
  const known = [...Object.keys(kinds), ...concerned.flatMap(({ manners }) => Object.keys(manners?.faults ?? {}))];
  if (!known.includes(String(fault.kind))) throw unknownName("kind", fault.kind, known);
  for (const key of ["count", "rate", "ms", "status"] as const) {
    const value = fault[key];
    if (value !== undefined && !(typeof value === "number" && value >= 0)) {
      throw new SandboxError(`A fault's "${key}" is a number from 0 on.`);
    }
  }
}

function unknownName(what: string, given: string | undefined, known: string[]): SandboxError {
  return new SandboxError(`No ${what} "${given}" for a fault. Known: ${[...new Set(known)].join(", ")}.`);
}
