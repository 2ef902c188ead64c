import type { Clock } from "../environment/clock.ts";
import type { Random } from "../environment/random.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { Fault } from "../faults/fault-kinds.ts";
import type { FaultList } from "../faults/fault-list.ts";
import { exampleErasure, exampleStep } from "../openapi/example-step.ts";
import { baseUrlOf } from "../service/addresses.ts";
import { serverName } from "../service/credentials.ts";
import { createReport, type Report } from "../service/report.ts";
import type { Service } from "../service/service.ts";
import type { Control, Provider } from "./control.ts";

/** What the sandbox starts with, and returns to on a reset. */
export interface InitialState {
  /** Faults that are active from the start. */
  faults?: readonly Fault[];
  /** Number of users each vendor starts with. Default: none. */
  users?: number;
  /** Called from time to time while users are added. */
  onSeed?: (made: number, of: number) => void;
}

interface Parts {
  services: Service[];
  faults: FaultList;
  clock: Clock;
  report: Report;
  initial: InitialState;
  /** Restarted by a reset, so that the same ids are generated again. */
  randoms: Random[];
}

/** The latest time a `Date` can hold (ECMA-262, 21.4.1.1). */
const LAST_DATE = 8.64e15;

export function createControl({ services, faults, clock, report, initial, randoms }: Parts): Control {
  const serviceOf = (name: string): Service => {
    const service = services.find((one) => one.name === name);
    if (!service)
      throw new SandboxError(`Unknown provider "${name}". Known: ${services.map((one) => one.name).join(", ")}.`);
    return service;
  };
  const addUser: Control["addUser"] = (provider, userSeed = {}) => {
    const { behavior, serverState, defaultServer, spec } = serviceOf(provider);
    if (!behavior) throw new SandboxError(`${provider} is simulated from its specification alone and has no users.`);
    const servers = spec.document.servers.map(serverName);
    if (userSeed.server !== undefined && !servers.includes(userSeed.server)) {
      throw new SandboxError(`${provider} has no server "${userSeed.server}". Known: ${servers.join(", ")}.`);
    }
    if (userSeed.id !== undefined && (typeof userSeed.id !== "string" || userSeed.id === "")) {
      throw new SandboxError("The id of a user must be a non-empty text.");
    }
    const { state, environment } = serverState(userSeed.server ?? defaultServer);
    const { server: _, ...rest } = userSeed;
    return behavior.addUser(state, environment, rest);
  };
  const begin = (): void => {
    faults.add(...(initial.faults ?? []));
    addUsers(services, initial, addUser);
  };
  begin();
  return {
    describe: (origin) => services.map((service) => describe(service, origin)),
    report: () => report,
    faults: faults.list,
    addFaults: faults.add,
    clearFaults: faults.clear,
    now: clock.now,
    advance: (ms) => {
      const then = clock.now() + ms;
      if (!(ms >= 0 && then <= LAST_DATE))
        throw new SandboxError("The clock can only be moved forward, and not beyond the range of a Date.");
      clock.advance(ms);
    },
    addUser,
    erasure: (provider, id) => {
      const { behavior, spec, operations } = serviceOf(provider);
      return behavior ? behavior.erasure(id ?? addUser(provider)) : exampleErasure(spec.document, operations);
    },
    examples: (provider) => {
      const { spec, operations } = serviceOf(provider);
      return operations.map((operation) => exampleStep(spec.document, operation));
    },
    recordRedirect: (method, headers) => {
      const credentials = credentialHeaders(services).filter((name) => headers.has(name));
      report.followedRedirects.push({ method, credentials });
      return credentials;
    },
    reset: () => {
      for (const one of [...services, ...randoms]) one.reset();
      faults.clear();
      clock.reset();
      Object.assign(report, createReport());
      begin();
    },
  };
}

function describe(service: Service, origin: string): Provider {
  return {
    name: service.name,
    title: service.title,
    version: service.spec.document.info.version,
    url: baseUrlOf(service, origin),
    keys: service.credentials.keys(service.defaultServer),
    options: { ...service.credentials.options(service.defaultServer), baseUrl: baseUrlOf(service, origin) },
    operations: service.operations.map(({ id }) => id),
    settings: service.behavior?.settings ?? {},
    faults: Object.keys(service.behavior?.faults ?? {}),
  };
}

/** Users between two calls of `onSeed`. */
const STRIDE = 1000;

function addUsers(services: Service[], { users = 0, onSeed }: InitialState, addUser: Control["addUser"]): void {
  const seeded = services.filter(({ behavior }) => behavior !== undefined);
  const total = users * seeded.length;
  let made = 0;
  for (const { name } of seeded) {
    for (let i = 0; i < users; i++) {
      addUser(name, { index: i });
      made += 1;
      if (made % STRIDE === 0 || made === total) onSeed?.(made, total);
    }
  }
}

function credentialHeaders(services: Service[]): string[] {
  const schemes = services.flatMap(({ spec }) => Object.values(spec.document.components?.securitySchemes ?? {}));
  return [
    ...new Set(schemes.map(({ type, name }) => (type === "http" ? "authorization" : (name ?? "").toLowerCase()))),
  ];
}
