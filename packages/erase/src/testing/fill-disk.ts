// Records and erases people until the store cannot be written any more; says how many were asked for. Argument: the store's file.
import { createEraser } from "../eraser/create-eraser.ts";
import { ownProvider } from "../providers/own-provider.ts";

let asked = 0;
const v = ownProvider({
  erase: async () => {
    asked += 1;
    return true;
  },
});
const eraser = createEraser({ providers: { v }, store: process.argv[2] ?? "", secret: new Uint8Array(32) });
let problem = "";
for (let i = 0; problem === "" && i < 5_000; i++) {
  try {
    await eraser.erase(`r${i}`, { v: `person-${i}`.padEnd(300, "x") });
    if (i % 4 === 3) await eraser.run();
  } catch (error) {
    problem = (error as Error).message;
  }
}
process.stdout.write(JSON.stringify({ asked, problem }));
process.exit(0);
