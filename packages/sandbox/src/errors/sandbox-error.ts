/** Invalid options or control calls, or a response of the sandbox that violates the specification. */
export class SandboxError extends Error {
  override name = "SandboxError";
}
