import { isLoopback } from "../http/is-loopback.ts";
import type { Server } from "../openapi/document.ts";
import { serverName } from "./credentials.ts";
import type { Service } from "./service.ts";

/** Where a URL leads: a vendor, one of its servers if the URL names one, and the path after the server's base URL. */
export interface Destination {
  service: Service;
  server: string | undefined;
  path: string;
}

/**
 * Reads the sandbox's own URLs (`/junction/…`, `/junction@eu/…`) and, in-process, the vendors' real ones.
 * Over HTTP the host doesn't matter: it is only the name under which the sandbox was reached.
 */
export function createAddresses(services: Service[]): (url: URL, overHttp: boolean) => Destination | undefined {
  const real = services
    .flatMap((service) => service.spec.document.servers.map((server) => vendorAddress(service, server)))
    .sort((a, b) => a.blanks - b.blanks);
  return (url, overHttp) => {
    if (overHttp || isLoopback(url.hostname)) return fromSandboxUrl(services, url);
    const found = real.flatMap(({ service, server, pattern }): Destination[] => {
      const [whole, path = "/"] = pattern.exec(url.host + url.pathname) ?? [];
      return whole === undefined ? [] : [{ service, server, path }];
    });
    // Vendors that companies host themselves have any host: only the path says which one it is.
    return found.find(({ service, path }) => service.operations.some(({ match }) => match.test(path))) ?? found[0];
  };
}

/** The path of a server's URL, which the sandbox keeps after its own prefix. */
export function basePath(server: Server | undefined): string {
  const path = (server?.url ?? "").replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/\/$/, "");
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => server?.variables?.[name]?.default ?? name);
}

/** The base URL of a vendor at the sandbox. */
export function baseUrlOf(service: Service, origin: string): string {
  const defaultServer = service.spec.document.servers.find((server) => serverName(server) === service.defaultServer);
  return `${origin}/${service.name}${basePath(defaultServer)}`;
}

function fromSandboxUrl(services: Service[], url: URL): Destination | undefined {
  const found = /^\/([^/@]+)(?:@([^/]+))?(\/.*)?$/.exec(url.pathname);
  const service = services.find(({ name }) => name === found?.[1]);
  if (!service) return undefined;
  const servers = service.spec.document.servers;
  const server = servers.find((one) => serverName(one) === (found?.[2] ?? service.defaultServer));
  const base = basePath(server);
  const path = found?.[3] ?? "/";
  if (!server || !path.startsWith(base)) return undefined;
  return { service, server: found?.[2], path: path.slice(base.length) || "/" };
}

function vendorAddress(
  service: Service,
  server: Server,
): { service: Service; server: string; pattern: RegExp; blanks: number } {
  const bare = server.url.replace(/^[a-z]+:\/\//i, "").replace(/\/$/, "");
  const pattern = bare.replace(/\{[^}]+\}|[^{]+/g, (part) =>
    part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
  );
  // A host that is only a variable matches every host, so it is tried last.
  const blanks = /^\{[^}]+\}(\/|$)/.test(bare) ? 2 : bare.includes("{") ? 1 : 0;
  return { service, server: serverName(server), pattern: new RegExp(`^${pattern}(/.*)$`), blanks };
}
