/** Ends the process with wrong usage. */
export function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
