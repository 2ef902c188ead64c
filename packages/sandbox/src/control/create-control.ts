import type { Clock } from "../environment/clock.ts";
import type { Random } from "../environment/random.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { Fault } from "../faults/fault-kinds.ts";
import type { FaultList } from "../faults/fault-list.ts";
import { exampleErasure, exampleStep } from "../openapi/example-step.ts";
import { erasureSteps } from "../service/erasure-steps.ts";
import { createReport, type Report } from "../service/report.ts";
import type { Service } from "../service/service.ts";
import { addInitialUsers, type InitialUsers } from "./add-initial-users.ts";
import { addUser } from "./add-user.ts";
import type { Control } from "./control.ts";
import { describeProvider } from "./describe-provider.ts";

/** What the sandbox starts with, and returns to on a reset. */
export interface InitialState extends InitialUsers {
  /** Faults that are active from the start. */
  faults?: readonly Fault[];
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

export function createControl({ services, faults, clock, report, initial, randoms }: Parts): Control {
  const serviceOf = (name: string): Service => findService(services, name);
  let firstIds = new Map<string, string>();
  const begin = (): void => {
    faults.add(...(initial.faults ?? []));
    firstIds = addInitialUsers(services, initial);
  };
  begin();
  return {
    describe: (origin) => services.map((service) => describeProvider(service, origin, firstIds.get(service.name))),
    report: () => report,
    faults: faults.list,
    addFaults: faults.add,
    clearFaults: faults.clear,
    now: clock.now,
    advance: (ms) => advance(clock, ms),
    addUser: (provider, userSeed = {}) => addUser(serviceOf(provider), userSeed),
    erasure: (provider, id) => {
      const service = serviceOf(provider);
      const { behavior, spec, operations } = service;
      return behavior ? erasureSteps(behavior, id ?? addUser(service, {})) : exampleErasure(spec.document, operations);
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

/** The latest time a `Date` can hold (ECMA-262, 21.4.1.1). */
const LAST_DATE = 8.64e15;

function advance(clock: Clock, ms: number): void {
  if (!(ms >= 0 && clock.now() + ms <= LAST_DATE)) {
    throw new SandboxError("The clock can only be moved forward, and not beyond the range of a Date.");
  }
  clock.advance(ms);
}

function findService(services: Service[], name: string): Service {
  const service = services.find((one) => one.name === name);
  if (service) return service;
  throw new SandboxError(`Unknown provider "${name}". Known: ${services.map((one) => one.name).join(", ")}.`);
}

function credentialHeaders(services: Service[]): string[] {
  const schemes = services.flatMap(({ spec }) => Object.values(spec.document.components?.securitySchemes ?? {}));
  return [
    ...new Set(schemes.map(({ type, name }) => (type === "http" ? "authorization" : (name ?? "").toLowerCase()))),
  ];
}
