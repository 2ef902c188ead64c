// Run in a project that has the packed packages, by each Node: erases one person, or says why this Node cannot.
import { createEraser, EraseError, ownProvider } from "@purge/erase";

const shop = ownProvider({ erase: async () => true, exists: async () => false });
try {
  const eraser = createEraser({
    providers: { shop },
    store: process.argv[2],
    secret: new Uint8Array(32),
    confirmAfterMs: 1,
  });
  await eraser.erase("T-1", { shop: "17" });
  await eraser.run({ waitMs: 1_000 });
  const { targets } = await eraser.status("T-1");
  await eraser.stop();
  process.stdout.write(targets.map(({ evidence }) => evidence).join());
} catch (error) {
  if (!(error instanceof EraseError)) throw error;
  process.stdout.write(error.code);
}
