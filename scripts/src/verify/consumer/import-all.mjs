// Run in a project that has the packed packages, by each Node: `node import-all.mjs '[["junction", { "apiKey": "…" }, "deleteUser"], …]'`
import * as all from "@purge/all";

const names = all.providers.map(({ name }) => name);
const report = [];
for (const [name, options, method] of JSON.parse(process.argv[2])) {
  const own = await import(`@purge/${name}`);
  const throughUmbrella = await import(`@purge/all/${name}`);
  const { default: document } = await import(`@purge/${name}/openapi.json`, { with: { type: "json" } });
  const client = own.createClient(options);
  // A call without its id must be refused before it is sent.
  const result = await client[method]({});
  report.push({
    name,
    listed: names.includes(name),
    sameFactory: own.createClient === throughUmbrella.createClient,
    openapi: document.openapi,
    kind: result.kind,
    attempts: result.attempts,
    thrown: own.isPurgeError(thrownBy(() => own.unwrap(result))),
  });
}
process.stdout.write(JSON.stringify(report));

function thrownBy(run) {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
