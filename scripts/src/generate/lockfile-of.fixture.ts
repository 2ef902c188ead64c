/** A lockfile that knows these providers, the umbrella and the runtime, and nothing from a registry. */
export function lockfileOf(...names: readonly string[]): string {
  const importers = names.map((name) => importer(name, ["runtime"])).join("");
  const all = importer("all", names);
  return `lockfileVersion: '9.0'\n\nimporters:\n\n  .: {}\n\n${all}${importers}  packages/runtime: {}\n\npackages: {}\n`;
}

function importer(folder: string, dependencies: readonly string[]): string {
  const links = dependencies.map(
    (name) => `      '@purge/${name}':\n        specifier: workspace:^\n        version: link:../${name}\n`,
  );
  return `  packages/${folder}:\n    dependencies:\n${links.join("")}\n`;
}
