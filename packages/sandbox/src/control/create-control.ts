import type { Clock } from "../clock.ts";
import type { FaultList } from "../faults/fault-list.ts";
import type { Random } from "../random.ts";
import type { Control, Provider, SandboxOptions } from "../sandbox.ts";
import { SandboxError } from "../sandbox-error.ts";
import { exampleErasure, exampleStep } from "../spec/example-step.ts";
import { mountOf } from "../vendor/addresses.ts";
import { serverName } from "../vendor/credentials.ts";
import { createReport, type Report } from "../vendor/report.ts";
import type { Vendor } from "../vendor/vendor.ts";

interface Parts {
  vendors: Vendor[];
  faults: FaultList;
  clock: Clock;
  report: Report;
  options: SandboxOptions;
  /** What begins anew with a reset, so that the same ids come again. */
  randoms: Random[];
}

/** The last moment that a `Date` can hold (ECMA-262, 21.4.1.1). */
const LAST_DATE = 8.64e15;

export function createControl({ vendors, faults, clock, report, options, randoms }: Parts): Control {
  const vendorOf = (name: string): Vendor => {
    const vendor = vendors.find((one) => one.name === name);
    if (!vendor) throw new SandboxError(`No provider "${name}". Known: ${vendors.map((one) => one.name).join(", ")}.`);
    return vendor;
  };
  const addUser: Control["addUser"] = (provider, wish = {}) => {
    const { manners, team, home, spec } = vendorOf(provider);
    if (!manners) throw new SandboxError(`The sandbox knows nothing of ${provider} but its specification.`);
    const servers = spec.document.servers.map(serverName);
    if (wish.server !== undefined && !servers.includes(wish.server)) {
      throw new SandboxError(`${provider} has no server "${wish.server}". It has: ${servers.join(", ")}.`);
    }
    if (wish.id !== undefined && (typeof wish.id !== "string" || wish.id === "")) {
      throw new SandboxError("An id is a text, and not an empty one.");
    }
    const { state, world } = team(wish.server ?? home);
    const { server: _, ...rest } = wish;
    return manners.addUser(state, world, rest);
  };
  const begin = (): void => {
    faults.add(...(options.faults ?? []));
    seed(vendors, options, addUser);
  };
  begin();
  return {
    describe: (origin) => vendors.map((vendor) => describe(vendor, origin)),
    report: () => report,
    faults: faults.list,
    addFaults: faults.add,
    clearFaults: faults.clear,
    now: clock.now,
    advance: (ms) => {
      const then = clock.now() + ms;
      if (!(ms >= 0 && then <= LAST_DATE))
        throw new SandboxError("The clock moves forward, and no further than dates go.");
      clock.advance(ms);
    },
    addUser,
    erasure: (provider, id) => {
      const { manners, spec, operations } = vendorOf(provider);
      return manners ? manners.erasure(id ?? addUser(provider)) : exampleErasure(spec.document, operations);
    },
    examples: (provider) => {
      const { spec, operations } = vendorOf(provider);
      return operations.map((operation) => exampleStep(spec.document, operation));
    },
    noteFollowed: (method, headers) => {
      const credentials = credentialHeaders(vendors).filter((name) => headers.has(name));
      report.followed.push({ method, credentials });
      return credentials;
    },
    reset: () => {
      for (const one of [...vendors, ...randoms]) one.reset();
      faults.clear();
      clock.reset();
      Object.assign(report, createReport());
      begin();
    },
  };
}

function describe(vendor: Vendor, origin: string): Provider {
  return {
    name: vendor.name,
    title: vendor.title,
    version: vendor.spec.document.info.version,
    url: mountOf(vendor, origin),
    keys: vendor.credentials.keys(vendor.home),
    options: { ...vendor.credentials.options(vendor.home), baseUrl: mountOf(vendor, origin) },
    operations: vendor.operations.map(({ id }) => id),
    settings: vendor.manners?.settings ?? {},
    faults: Object.keys(vendor.manners?.faults ?? {}),
  };
}

const STRIDE = 1000;

function seed(vendors: Vendor[], { users = 0, onSeed }: SandboxOptions, addUser: Control["addUser"]): void {
  const seeded = vendors.filter(({ manners }) => manners !== undefined);
  const total = users * seeded.length;
  let made = 0;
  for (const { name } of seeded) {
    for (let i = 0; i < users; i++) {
      addUser(name, { seed: i });
      made += 1;
      if (made % STRIDE === 0 || made === total) onSeed?.(made, total);
    }
  }
}

function credentialHeaders(vendors: Vendor[]): string[] {
  const schemes = vendors.flatMap(({ spec }) => Object.values(spec.document.components?.securitySchemes ?? {}));
  return [
    ...new Set(schemes.map(({ type, name }) => (type === "http" ? "authorization" : (name ?? "").toLowerCase()))),
  ];
}
