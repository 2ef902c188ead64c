import type { HttpBindings } from "@hono/node-server";

/** Over HTTP, a request comes with Node's own objects; in-process it has none. */
export type Env = { Bindings: Partial<HttpBindings> };
