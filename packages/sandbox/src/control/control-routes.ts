import { Hono } from "hono";
import { duration } from "../environment/clock.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { Fault } from "../faults/fault-kinds.ts";
import { isFields } from "../openapi/document.ts";
import type { Control } from "./control.ts";
import type { Env } from "./env.ts";
import { refuseForeign } from "./refuse-foreign.ts";

const USER_MEMBERS = ["id", "ownId", "server"];

/** The routes under `/__sandbox`, for tests that use the sandbox over HTTP. */
export function controlRoutes(control: Control): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error, c) => {
    if (error instanceof SandboxError || error instanceof SyntaxError) return c.json({ error: error.message }, 400);
    throw error;
  });
  // Redirected clients come from anywhere; recording their credentials is the purpose of this route.
  app.all("/redirected", (c) => {
    const credentials = control.recordRedirect(c.req.method, c.req.raw.headers);
    return c.json({ title: "A client followed a redirect of the sandbox to this address.", credentials });
  });
  app.use(refuseForeign);
  app.get("/", (c) => c.json({ providers: control.describe(new URL(c.req.url).origin) }));
  app.get("/report", (c) => c.json(control.report()));
  addFaultRoutes(app, control);
  addClockRoutes(app, control);
  app.post("/users", async (c) => {
    const body: unknown = await c.req.json();
    const { provider, ...userSeed } = isFields(body) ? body : {};
    const unknown = Object.keys(userSeed).find((key) => !USER_MEMBERS.includes(key));
    if (unknown !== undefined) {
      throw new SandboxError(`Unknown member "${unknown}" of a user. Known: provider, ${USER_MEMBERS.join(", ")}.`);
    }
    return c.json({ provider, id: control.addUser(String(provider), userSeed) });
  });
  app.post("/reset", (c) => {
    control.reset();
    return c.json({});
  });
  app.all("/*", (c) => c.json({ error: "Unknown control route. See GET /__sandbox and `purge-sandbox --help`." }, 404));
  return app;
}

function addFaultRoutes(app: Hono<Env>, control: Control): void {
  app.get("/faults", (c) => c.json(control.faults()));
  app.post("/faults", async (c) => {
    const body: unknown = await c.req.json();
    control.addFaults(...((Array.isArray(body) ? body : [body]) as Fault[]));
    return c.json(control.faults());
  });
  app.delete("/faults", (c) => {
    control.clearFaults();
    return c.json(control.faults());
  });
}

function addClockRoutes(app: Hono<Env>, control: Control): void {
  app.get("/clock", (c) => c.json({ now: new Date(control.now()).toISOString() }));
  app.post("/clock", async (c) => {
    const body: unknown = await c.req.json();
    const ms = duration(isFields(body) ? body.advance : undefined);
    if (ms === undefined) throw new SandboxError('Send {"advance": "7d"} or a number of milliseconds.');
    control.advance(ms);
    return c.json({ now: new Date(control.now()).toISOString() });
  });
}
