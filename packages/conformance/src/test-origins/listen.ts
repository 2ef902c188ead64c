import type { Server } from "node:net";

/** The port of a server on loopback that listens from now on. */
export function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") fail(new Error("The server listens at no port."));
      else done(address.port);
    });
  });
}
