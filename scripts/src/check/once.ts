/** The same promise to everybody who asks for the same root. */
export function once<T>(step: (root: string) => Promise<T>): (root: string) => Promise<T> {
  const started = new Map<string, Promise<T>>();
  return (root) => {
    const running = started.get(root) ?? step(root);
    started.set(root, running);
    return running;
  };
}
