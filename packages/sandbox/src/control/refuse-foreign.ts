import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { isLoopback } from "../http/is-loopback.ts";
import type { Env } from "./env.ts";

/**
 * Refuses control requests that a foreign web page could have made: those with another `Origin`, and those for a host name
 * that an attacker could have pointed at this machine (DNS rebinding).
 */
export const refuseForeign: MiddlewareHandler<Env> = async (c, next) => {
  if (c.env.incoming === undefined) return next();
  const { hostname, origin } = new URL(c.req.url);
  if (!isLoopback(hostname) && isIP(hostname.replace(/^\[|\]$/g, "")) === 0) {
    return c.json({ error: `Control routes need localhost or an IP address as host, not ${hostname}.` }, 403);
  }
  const from = c.req.header("origin");
  if (from !== undefined && from !== origin) {
    return c.json({ error: `Control routes can't be called by pages of another origin (${from}).` }, 403);
  }
  const site = c.req.header("sec-fetch-site") ?? "none";
  if (site !== "none" && site !== "same-origin") {
    return c.json({ error: "Control routes can't be called by pages of another site." }, 403);
  }
  return next();
};
