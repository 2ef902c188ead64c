import { writeFiles } from "./write-files.ts";

// Run as a process of its own: writes the files of argv[3] below argv[2], and ends itself before step argv[4].
const [root = "", files = "[]", last = "Infinity"] = process.argv.slice(2);
let step = 0;
const entries = JSON.parse(files) as [string, string | null][];
await writeFiles(root, new Map(entries), () => {
  if (step++ === Number(last)) process.kill(process.pid, "SIGKILL");
});
