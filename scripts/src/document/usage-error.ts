/** A command was called wrongly. The command line prints the message and exits with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
