/** Whether a file of `packages/<name>/` says anything to those who install it. */
export function isRelevant(path: string): boolean {
  const inside = path.split("/").slice(2).join("/");
  if (/\.(test|fixture)\.ts$|^CHANGELOG\.md$|^tsconfig|^src\/.*\/fixtures\//.test(inside)) return false;
  return /^(src\/|README\.md$|package\.json$|openapi\.json$)/.test(inside) || !inside.includes("/");
}

/** Two package.json that differ at most in what a release writes. */
export function sameManifest(old: string, new_: string): boolean {
  const bare = (text: string) => {
    const { version, devDependencies, scripts, ...rest } = JSON.parse(text) as { [key: string]: unknown };
    return JSON.stringify(rest);
  };
  return bare(old) === bare(new_);
}
