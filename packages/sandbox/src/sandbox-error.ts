/** The sandbox cannot go on: it was asked for something it does not know, or it broke its own specification. */
export class SandboxError extends Error {
  override name = "SandboxError";
}
