import { ProblemError } from "../document/problem.ts";
import { runProgram } from "./run-program.ts";

/** The empty tree, which a repository without commits is compared with. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** Runs git in the repository; nothing when it exits with another code than 0. */
async function git(root: string, args: readonly string[]): Promise<string | undefined> {
  const env = { GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
  const { code, stdout } = await runProgram(root, ["git", ...args], root, { env });
  return code === 0 ? stdout : undefined;
}

/** Whether the folder is the root of a git repository. */
export async function hasGit(root: string): Promise<boolean> {
  const prefix = await git(root, ["rev-parse", "--show-prefix"]);
  return prefix !== undefined && prefix.trim() === "";
}

/** The commit to compare with: where this branch left `since` or the main branch, or else the last commit. */
export async function baseOf(root: string, since: string | undefined): Promise<string> {
  const [base = emptyTree] = await basesOf(root, since);
  return base;
}

/** Candidates, the most likely first: the local main branch may have commits that are not pushed yet. */
export async function basesOf(root: string, since: string | undefined): Promise<string[]> {
  if (since !== undefined) {
    const commit = since.startsWith("-")
      ? undefined
      : await git(root, ["rev-parse", "--verify", "--quiet", `${since}^{commit}`]);
    if (commit === undefined) throw new ProblemError(unknownRef(since));
    // Commits on `since` after this branch left it are not changes of this branch.
    return [(await git(root, ["merge-base", "HEAD", commit.trim()]))?.trim() ?? commit.trim()];
  }
  const left = await Promise.all(["origin/main", "main"].map((branch) => git(root, ["merge-base", "HEAD", branch])));
  const bases = left.flatMap((commit) => commit?.trim() ?? []);
  if (bases.length > 0) return bases;
  return [(await git(root, ["rev-parse", "--verify", "--quiet", "HEAD"]))?.trim() ?? emptyTree];
}

function unknownRef(since: string) {
  return {
    file: ".git",
    rule: "git-ref",
    severity: "error" as const,
    expected: "a commit, a branch or a tag of this repository",
    found: JSON.stringify(since),
    next: "Fetch it, or give another one with `--since`.",
  };
}

/** Paths that differ from the base: committed, staged, changed in the work tree, or untracked. */
export async function changedPaths(root: string, base: string): Promise<string[]> {
  const tracked = await git(root, ["diff", "--name-only", "--no-renames", "-z", base, "--"]);
  const untracked = await git(root, ["ls-files", "--others", "--exclude-standard", "-z"]);
  return [...new Set(`${tracked ?? ""}${untracked ?? ""}`.split("\0"))].filter((path) => path !== "").sort();
}

/** A file's text at the base. */
export async function textAt(root: string, base: string, path: string): Promise<string | undefined> {
  return git(root, ["show", `${base}:${path}`]);
}

/** A folder's paths at the base. */
export async function pathsAt(root: string, base: string, folder: string): Promise<string[]> {
  const paths = await git(root, ["ls-tree", "-r", "--name-only", "-z", base, "--", `${folder}/`]);
  return (paths ?? "").split("\0").filter((path) => path !== "");
}
