// `node scripts/run/check-release.mjs`: whether the packages may be released. Needs nothing installed, so that the release
// fails before it has begun: npm refuses a provenance whose repository is not the one that package.json names.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifest, root } from "./paths.mjs";

const form = /^git\+https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\.git$/;
const example = '"repository": { "type": "git", "url": "git+https://github.com/<owner>/<name>.git" }';

const problems = rootProblems();
if (problems.length === 0) problems.push(...packageProblems());
if (problems.length > 0) {
  process.stderr.write(`error: the packages can't be released\n\n${problems.join("\n\n")}\n`);
  process.exitCode = 1;
}

function rootProblems() {
  const url = urlOf(manifest);
  const [, name] = form.exec(url ?? "") ?? [];
  const running = process.env.GITHUB_REPOSITORY;
  if (name === undefined) {
    return [
      `package.json: expected ${example}\n  found ${found(url)}\n  Add it to package.json, then run \`node run.mjs generate\`.`,
    ];
  }
  if (running === undefined || running === name) return [];
  return [
    `package.json: repository.url names ${name}, and this workflow runs in ${running}\n  Change repository.url, then run \`node run.mjs generate\`.`,
  ];
}

/** Every public package must name the same repository, and its folder there. */
function packageProblems() {
  const wanted = manifest.repository?.url ?? manifest.repository;
  return readdirSync(join(root, "packages")).flatMap((folder) => {
    const file = `packages/${folder}/package.json`;
    if (!existsSync(join(root, file))) return [];
    const one = JSON.parse(readFileSync(join(root, file), "utf8"));
    const directory = `packages/${folder}`;
    if (one.private || (urlOf(one) === wanted && one.repository.directory === directory)) return [];
    const line = JSON.stringify({ type: "git", url: wanted, directory });
    return [
      `${file}: expected "repository": ${line}\n  found ${found(urlOf(one))}\n  Run \`node run.mjs generate\`, or add the line if the package is written by hand.`,
    ];
  });
}

function urlOf({ repository }) {
  return repository?.url ?? repository;
}

function found(url) {
  return url === undefined ? "no repository" : JSON.stringify(url);
}
