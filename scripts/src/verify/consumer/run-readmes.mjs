// Run in a project that has the packed packages: `node run-readmes.mjs <module>…`. Every module is run as a reader would,
// with the sandbox's keys in the environment and the sandbox in place of the vendors, as it is when it starts. An example
// that prints an error has failed: a reader would see it as well.
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { providers } from "@purge/all";
import { createSandbox } from "@purge/sandbox";

const sandbox = await createSandbox();
const constant = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/-/g, "_")
    .toUpperCase();

for (const { name, keys, options } of sandbox.providers) {
  for (const [scheme, key] of Object.entries(keys)) {
    const variable = `${constant(name)}_${constant(scheme)}`;
    const pair = Object.entries(options[scheme]?.username === undefined ? {} : options[scheme]);
    process.env[variable] = key;
    for (const [part, value] of pair) process.env[`${variable}_${constant(part)}`] = value;
  }
}
// What `purge keys` prints: any 32 bytes, and the key of RFC 8037, appendix A.1.
process.env.PURGE_SECRET = Buffer.alloc(32, 7).toString("base64");
process.env.PURGE_SIGNING_KEY =
  '{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';
globalThis.fetch = sandbox.fetch;
for (const level of ["debug", "info", "log", "table"]) console[level] = () => undefined;

const errors = [];
const refused = [];
const violations = [];
const operations = {};
const project = process.cwd();
const served = sandbox.providers.map(({ name }) => name);
/** The provider whose package's README a module is from; the sandbox may not have it. */
const providerOf = (module) => /packages__([^_]+)__README/.exec(module)?.[1];
const others = new Set(providers.map(({ name }) => name).filter((name) => !served.includes(name)));
for (const module of process.argv.slice(2).filter((each) => !others.has(providerOf(each)))) {
  process.chdir(mkdtempSync(join(project, "run-"))); // for the files that an example writes
  console.error = (...printed) => errors.push(`${module} prints: ${printed.map(String).join(" ")}`);
  try {
    await import(module);
  } catch (error) {
    errors.push(`${module}: ${error?.stack ?? error}`);
  }
  const report = sandbox.control.report();
  Object.assign(operations, report.operations);
  refused.push(...report.refused.last);
  violations.push(...report.violations.last);
  sandbox.control.reset();
}
await sandbox.close();
process.stdout.write(JSON.stringify({ errors, operations, refused, violations, served }));
