/** The variable that an example reads a credential from: `JUNCTION_API_KEY`. */
export function environmentVariable(name: string, scheme: string): string {
  return `${constantCase(name)}_${constantCase(scheme)}`;
}

function constantCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();
}
