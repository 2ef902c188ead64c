// `node check-project.mjs <typescript>`: what `tsc -p .` of that TypeScript reports, save for the declarations of Node
// itself: checking them takes a third of the time, and they are none of ours.
import { createRequire } from "node:module";

const [library = ""] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(library);
const host = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  },
};
const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile("tsconfig.json", {}, host);
const program = ts.createProgram(fileNames, options);
const files = program
  .getSourceFiles()
  .filter(({ fileName }) => !/\/node_modules\/(@types\/node|undici-types)\//.test(fileName));
const found = [
  ...errors,
  ...program.getOptionsDiagnostics(),
  ...program.getGlobalDiagnostics(),
  ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
];
const format = {
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
};
process.stdout.write(ts.formatDiagnostics(found, format));
process.exitCode = found.length === 0 ? 0 : 1;
