import type { HttpBindings } from "@hono/node-server";

/** What Hono gives the control routes: the Node request and response, when the call came over HTTP. */
export type Env = { Bindings: Partial<HttpBindings> };
