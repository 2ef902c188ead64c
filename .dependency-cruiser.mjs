// What may import what. `node run.mjs check imports` runs it; `npx depcruise packages scripts` draws from it.

/** The layers of scripts/src, from the lowest up: a folder imports from itself and from those before it. */
const layers = [
  "document",
  "workspace",
  "provider",
  "import",
  "overlay",
  "normalize",
  "lint",
  "emit",
  "generate",
  "release",
  "onboard",
  "verify",
  "cli|bench|demo|site",
];

const upward = layers.slice(0, -1).map((layer, index) => ({
  name: `${layer}-imports-upward`,
  severity: "error",
  comment: `scripts/src/${layer} imports from ${["itself", ...layers.slice(0, index)].join(", ")}`,
  from: { path: `^scripts/src/${layer}/` },
  to: { path: `^scripts/src/(${layers.slice(index + 1).join("|")})/` },
}));

export default {
  forbidden: [
    ...upward,
    {
      name: "package-imports-scripts",
      severity: "error",
      comment: "packages/ imports nothing from scripts/",
      from: { path: "^packages/" },
      to: { path: "^scripts/" },
    },
    {
      name: "import-circle",
      severity: "error",
      comment: "no file imports itself by way of others, type-only imports included",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    includeOnly: { path: "^(packages|scripts)/(.+/)?src/.+[.]ts$" },
    exclude: {
      path: [
        "(^|/)(node_modules|dist)/",
        // Tests and their fixtures go through the command line, as users do.
        "[.](test|fixture)[.]ts$",
      ],
    },
  },
};
