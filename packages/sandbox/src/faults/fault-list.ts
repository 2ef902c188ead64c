import type { Random } from "../environment/random.ts";
import type { Operation } from "../openapi/operation.ts";
import type { Service } from "../service/service.ts";
import { checkFault } from "./check-fault.ts";
import { type Fault, faultKinds } from "./fault-kinds.ts";

/** The active faults. */
export interface FaultList {
  add(...faults: Fault[]): void;
  /** The active faults, with their remaining counts. */
  list(): Fault[];
  clear(): void;
  /** The next fault that applies to this request, searching from an index on. */
  next(from: number, service: Service, operation: Operation | undefined): { fault: Fault; index: number } | undefined;
}

export function createFaultList(services: Service[], random: Random): FaultList {
  const active: { fault: Fault; left: number }[] = [];
  return {
    add: (...faults) => {
      for (const fault of faults) checkFault(fault, services);
      active.push(...faults.map((fault) => ({ fault: complete(fault, services), left: fault.count ?? Infinity })));
    },
    list: () =>
      active
        .filter(({ left }) => left > 0)
        .map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, count: left } : { ...fault })),
    clear: () => {
      active.length = 0;
    },
    next: (from, service, operation) => {
      for (let index = from; index < active.length; index++) {
        const one = active[index];
        if (!one || one.left <= 0 || !concerns(one.fault, service, operation)) continue;
        if (one.fault.rate !== undefined && random.next() >= one.fault.rate) continue;
        one.left -= 1;
        return { fault: one.fault, index };
      }
      return undefined;
    },
  };
}

function concerns(fault: Fault, service: Service, operation: Operation | undefined): boolean {
  const providerFault = service.behavior?.faults?.[fault.kind];
  return (
    (fault.provider === undefined || fault.provider === service.name) &&
    (fault.operation === undefined || fault.operation === operation?.id) &&
    (fault.kind in faultKinds || (providerFault?.operations ?? []).includes(operation?.id ?? ""))
  );
}

function complete(fault: Fault, services: Service[]): Fault {
  const providerFault = services.map(({ behavior }) => behavior?.faults?.[fault.kind]).find((one) => one !== undefined);
  return providerFault?.processed ? { processed: true, ...fault } : fault;
}
