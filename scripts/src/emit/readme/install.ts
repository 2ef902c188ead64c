import { fenced, sections } from "./markdown.ts";

/**
 * How to install a package: from npm, and before it is published, from its tarball and those that it needs. The packages are published from a
 * repository that `package.json` names; as long as it names none, they can't have been.
 */
export function describeInstallation(
  name: string,
  needs: readonly string[] | "all",
  repository: string | undefined,
): string {
  const install = fenced("sh", `npm install @purge/${name}`);
  if (repository !== undefined) return install;
  const packed = needs === "all" ? ["*"] : [...needs, name].map((each) => `purge-${each}-*`);
  const tarballs = packed.map((each) => `<clone>/packed/${each}.tgz`).join(" ");
  return sections(
    install,
    "The package is not on npm yet. Until it is, pack it in a clone of the repository, and install the tarballs in your project:",
    fenced("sh", `node run.mjs pack              # in the clone\nnpm install ${tarballs}`),
  );
}

/** The web address of a file in the repository; none as long as the repository has no address. */
export function fileAddress(path: string, repository: string | undefined): string | undefined {
  const web = repository?.replace(/^git\+/, "").replace(/\.git$/, "");
  return web && `${web}/blob/HEAD/${path}`;
}
