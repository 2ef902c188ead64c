import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Places } from "./places.ts";
import { type Figure, figureOf, OURS, type Question } from "./question.ts";

const call = "path: { user_id: id }";

/** Junction's `deleteUser` as in each client's documentation. */
function programs({ ours, generated, nodeModules }: Places): Readonly<Record<string, string>> {
  const hey = generated("hey-api", "junction");
  const text = JSON.stringify;
  return {
    [OURS]: `import { createClient } from ${text(ours("junction"))};
      export const run = (apiKey, id) => createClient({ apiKey }).deleteUser({ ${call} });`,
    fetch: `export const run = (key, id) => fetch("https://api.us.junction.com/v2/user/" + encodeURIComponent(id),
      { method: "DELETE", headers: { "x-vital-api-key": key } }).then((response) => response.json());`,
    "openapi-fetch": `import createClient from "openapi-fetch";
      export const run = (key, id) => createClient({ baseUrl: "https://api.us.junction.com", headers: { "x-vital-api-key": key } })
        .DELETE("/v2/user/{user_id}", { params: { ${call} } });`,
    "hey-api": `import { deleteUser } from ${text(join(hey, "sdk.gen.ts"))};
      import { createClient } from ${text(join(hey, "client/index.ts"))};
      export const run = (key, id) => deleteUser({ client: createClient({ auth: key }), ${call} });`,
    Redocly: `import { client } from ${text(join(generated("redocly", "junction"), "client.ts"))};
      export const run = (key, id) => { client.configure({ auth: { apiKey: { apiKey: key } } }); return client.deleteUser({ ${call} }); };`,
    "Junction SDK": `import { JunctionClient } from ${text(join(nodeModules, "@junction-api/sdk"))};
      export const run = (apiKey, userId) => new JunctionClient({ apiKey }).user.delete({ userId });`,
    "Klavis SDK": `import { KlavisClient } from ${text(join(nodeModules, "klavis"))};
      export const run = (apiKey, id) => new KlavisClient({ apiKey }).user.deleteUserByUserId(id);`,
  };
}

function umbrella(places: Places, names: readonly string[]): string {
  const clients = names.map((name) => `${name}: ${name}.createClient(options.${name}).deleteUser(input.${name})`);
  return `import { ${names.join(", ")} } from ${JSON.stringify(places.ours("all"))};
    export const run = (options, input) => ({ ${clients.join(", ")} });`;
}

/** The size of a bundled program: minified and gzipped, in kilobytes. */
async function gzipped(contents: string, nodeModules: string): Promise<number> {
  const result = await build({
    stdin: { contents, resolveDir: nodeModules, loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    nodePaths: [nodeModules],
    external: ["node:*", "stream", "http", "https", "url", "zlib", "fs", "path", "util", "crypto", "buffer"],
    logLevel: "silent",
  });
  return gzipSync(result.outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000;
}

export async function measureSizes(places: Places): Promise<Question[]> {
  const one: Figure[] = [];
  for (const [subject, program] of Object.entries(programs(places))) {
    one.push({ subject, value: await gzipped(program, places.nodeModules) });
  }
  const [first = ""] = places.providers;
  const all: Figure[] = [
    { subject: `${OURS}, one provider`, value: await gzipped(umbrella(places, [first]), places.nodeModules) },
    {
      subject: `${OURS}, ${places.providers.length} providers`,
      value: await gzipped(umbrella(places, places.providers), places.nodeModules),
    },
  ];
  const unit = "kB";
  return [
    {
      id: "bundle",
      title: "One deleteUser, bundled, minified and gzipped",
      unit,
      figures: one,
      targets: [{ text: "at most 7.2 kB", met: figureOf(one, OURS) <= 7.2 }],
    },
    {
      id: "umbrella",
      title: "The umbrella, bundled, minified and gzipped",
      unit,
      figures: all,
      targets: [{ text: "at most 8.4 kB with all providers", met: (all[1]?.value ?? Number.NaN) <= 8.4 }],
    },
  ];
}
