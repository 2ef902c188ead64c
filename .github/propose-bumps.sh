#!/usr/bin/env bash
# Opens or updates one pull request for each vendor whose file changed. Expects the report of
# `node run.mjs spec check --remote --json` as its argument, `gh` with a token, and a clean tree on the main branch.
# Exits with 1 where one of them could not be proposed; the others are proposed all the same.
set -euo pipefail

report=$(realpath "$1")
base=$(git rev-parse --abbrev-ref HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# propose <provider> <address>
propose() {
  local branch="vendor/$1" title open
  git switch --quiet --force-create "$branch" "$base"
  # The file may be another one than when it was checked, so the words are those of this bump.
  if ! node run.mjs spec bump "$1" "$2" --adapt --no-redocly --json </dev/null >"$work/bump.json"; then
    jq -r '.problems[]? | "\(.file): expected \(.expected); found \(.found)"' "$work/bump.json"
    return 1
  fi
  git add --all
  if git diff --cached --quiet; then
    echo "$1: the vendor publishes the file that we have again; nothing to propose"
    return
  fi
  title=$(jq -r '"Update \(.title) to the vendor'"'"'s file of today (\(.bump))"' "$work/bump.json")
  jq -r .text "$work/bump.json" >"$work/body.md"
  git commit --quiet --message "$title"
  git push --quiet --force origin "$branch"
  open=$(gh pr list --head "$branch" --state open --json number --jq '.[].number' </dev/null)
  if [ -n "$open" ]; then
    gh pr edit "$open" --title "$title" --body-file "$work/body.md" </dev/null
  else
    gh pr create --base "$base" --head "$branch" --title "$title" --body-file "$work/body.md" </dev/null
  fi
}

failed=0
while IFS=$'\t' read -r name origin; do
  # Not in a condition, where bash would go on after a command that failed.
  set +e
  (set -e; propose "$name" "$origin")
  [ $? -eq 0 ] || { failed=1; echo "::error::$name was not proposed; see the log above"; }
  set -e
  git reset --quiet --hard
  git clean --quiet --force -d
  git switch --quiet "$base"
done < <(jq -r '.providers[] | select(.state == "changed") | [.provider, .origin] | @tsv' "$report")

jq -r '.providers[] | select(.state == "blocked" or .state == "failed") | "::warning::\(.provider): \(.state) (\(.origin))"' "$report"
exit "$failed"
