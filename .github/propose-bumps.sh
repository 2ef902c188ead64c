#!/usr/bin/env bash
# Opens or updates one pull request for each vendor whose file changed. Expects the report of
# `node run.mjs spec check --remote --json` as its argument, `gh` with a token, and a clean tree on the main branch.
set -euo pipefail

report=$(realpath "$1")
base=$(git rev-parse --abbrev-ref HEAD)

jq -r '.providers[] | select(.state == "changed") | .provider' "$report" | while read -r name; do
  field() { jq -r --arg name "$name" ".providers[] | select(.provider == \$name) | .$1" "$report"; }
  title="Update $(field title) to the vendor's file of today ($(field bump))"
  git switch --quiet --force-create "vendor/$name" "$base"
  if node run.mjs spec bump "$name" "$(field origin)" --adapt --no-redocly </dev/null; then
    git add --all
    git commit --quiet --message "$title"
    git push --quiet --force origin "vendor/$name"
    field text >"$RUNNER_TEMP/body.md"
    # A pull request that is open already shows the new commit; its text follows.
    gh pr edit "vendor/$name" --title "$title" --body-file "$RUNNER_TEMP/body.md" </dev/null ||
      gh pr create --base "$base" --head "vendor/$name" --title "$title" --body-file "$RUNNER_TEMP/body.md" </dev/null
  else
    echo "::error::$name changed again while it was updated, or can't be updated; see the log above"
    git restore --staged --worktree .
  fi
  git switch --quiet --force "$base"
done

jq -r '.providers[] | select(.state == "blocked" or .state == "failed") | "::warning::\(.provider): \(.state) (\(.origin))"' "$report"
