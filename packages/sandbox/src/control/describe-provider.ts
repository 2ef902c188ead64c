import { baseUrlOf } from "../service/addresses.ts";
import type { Service } from "../service/service.ts";
import type { Provider } from "./control.ts";

/** Describes a simulated vendor for its users. `userId`: the id of its first initial user. */
export function describeProvider(service: Service, origin: string, userId: string | undefined): Provider {
  return {
    name: service.name,
    title: service.title,
    version: service.spec.document.info.version,
    url: baseUrlOf(service, origin),
    keys: service.credentials.keys(service.defaultServer),
    options: { ...service.credentials.options(service.defaultServer), baseUrl: baseUrlOf(service, origin) },
    userId,
    operations: service.operations.map(({ id }) => id),
    settings: service.behavior?.settings ?? {},
    faults: Object.keys(service.behavior?.faults ?? {}),
  };
}
