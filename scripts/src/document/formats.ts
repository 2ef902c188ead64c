/** The patterns of the formats that a client checks, with the name each has in the generated table. */
export const formats: ReadonlyMap<string, { name: string; pattern: RegExp }> = new Map([
  ["uuid", { name: "uuid", pattern: /^[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/u }],
  ["date", { name: "date", pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u }],
  [
    "date-time",
    {
      name: "dateTime",
      pattern:
        /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/u,
    },
  ],
]);
