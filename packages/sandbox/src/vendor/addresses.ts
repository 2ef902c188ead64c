import type { Server } from "../spec/document.ts";
import { serverName } from "./credentials.ts";
import type { Vendor } from "./vendor.ts";

/** Where a URL leads: a vendor, one of its servers if the URL tells, and the path behind the server's base. */
export interface Destination {
  vendor: Vendor;
  server: string | undefined;
  path: string;
}

/**
 * Reads both kinds of URL: the sandbox's own (`/junction/…`, `/junction@eu/…`) and, in-process, the vendors' real ones.
 * Over the wire a host is only the name by which somebody reaches the sandbox.
 */
export function createAddresses(vendors: Vendor[]): (url: URL, onTheWire: boolean) => Destination | undefined {
  const real = vendors
    .flatMap((vendor) => vendor.spec.document.servers.map((server) => realAddress(vendor, server)))
    .sort((a, b) => a.blanks - b.blanks);
  return (url, onTheWire) => {
    if (onTheWire || isLoopback(url.hostname)) return mounted(vendors, url);
    const target = url.host + url.pathname;
    for (const { vendor, server, pattern } of real) {
      const found = pattern.exec(target);
      if (found) return { vendor, server, path: found[1] ?? "/" };
    }
    return undefined;
  };
}

/** The base path of a vendor's URL, which the sandbox keeps behind its own prefix. */
export function basePath(server: Server | undefined): string {
  const path = (server?.url ?? "").replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/\/$/, "");
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => server?.variables?.[name]?.default ?? name);
}

/** Where a vendor is reached at the sandbox. */
export function mountOf(vendor: Vendor, origin: string): string {
  const home = vendor.spec.document.servers.find((server) => serverName(server) === vendor.home);
  return `${origin}/${vendor.name}${basePath(home)}`;
}

function mounted(vendors: Vendor[], url: URL): Destination | undefined {
  const found = /^\/([^/@]+)(?:@([^/]+))?(\/.*)?$/.exec(url.pathname);
  const vendor = vendors.find(({ name }) => name === found?.[1]);
  if (!vendor) return undefined;
  const servers = vendor.spec.document.servers;
  const server = servers.find((one) => serverName(one) === (found?.[2] ?? vendor.home));
  const base = basePath(server);
  const path = found?.[3] ?? "/";
  if (!server || !path.startsWith(base)) return undefined;
  return { vendor, server: found?.[2], path: path.slice(base.length) || "/" };
}

function realAddress(
  vendor: Vendor,
  server: Server,
): { vendor: Vendor; server: string; pattern: RegExp; blanks: number } {
  const bare = server.url.replace(/^[a-z]+:\/\//i, "").replace(/\/$/, "");
  const pattern = bare.replace(/\{[^}]+\}|[^{]+/g, (part) =>
    part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
  );
  // A host that is nothing but a variable takes every host, so it is asked last.
  const blanks = /^\{[^}]+\}(\/|$)/.test(bare) ? 2 : bare.includes("{") ? 1 : 0;
  return { vendor, server: serverName(server), pattern: new RegExp(`^${pattern}(/.*)$`), blanks };
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || /^127\./.test(hostname);
}
