/**
 * The web address of a piece of evidence, where it names one: `docs.junction.com/users (the status)`, or a file in a
 * repository, `github tryVital/docs @e3e95fe docs/swagger.json`.
 */
export function sourceAddress(source: string): string | undefined {
  const [, thread, number] = /^github ([\w.-]+\/[\w.-]+)#(\d+)/.exec(source) ?? [];
  if (thread !== undefined) return `https://github.com/${thread}/issues/${number}`;
  const [, repository, commit, file] =
    /^github ([\w.-]+\/[\w.-]+)(?: @([0-9a-f]{7,40}))?(?: `?([\w./@-]+\.\w+)`?)?/.exec(source) ?? [];
  if (repository !== undefined) return onGithub(repository, commit, file);
  const [address] = /^(https?:\/\/)?([a-z0-9-]+\.)+[a-z]{2,}(\/[^\s,;)]*)?/.exec(source) ?? [];
  if (address === undefined) return undefined;
  return address.startsWith("http") ? address : `https://${address}`;
}

function onGithub(repository: string, commit: string | undefined, file: string | undefined): string {
  const address = `https://github.com/${repository}`;
  if (file === undefined) return commit === undefined ? address : `${address}/tree/${commit}`;
  return `${address}/blob/${commit ?? "HEAD"}/${file}`;
}
