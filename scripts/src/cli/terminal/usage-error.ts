/** Arguments that a command cannot take. The command line prints the message like its own usage errors; exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
