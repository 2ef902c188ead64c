import type { Server } from "node:net";

/** Starts a server on loopback and resolves to its port. */
export function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") fail(new Error("The server has no port."));
      else done(address.port);
    });
  });
}
