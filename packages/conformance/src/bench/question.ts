import { formatTable } from "../terminal/format-table.ts";

/** A measurement of our client and of others in the same run. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
}

export interface Figure {
  readonly subject: string;
  readonly value: number;
}

export interface Target {
  readonly text: string;
  readonly met: boolean;
}

/** The subject that others are compared with. */
export const OURS = "Purge";

export function figureOf(figures: readonly Figure[], subject: string): number {
  const figure = figures.find((one) => one.subject === subject);
  if (figure === undefined) throw new Error(`${subject} was not measured.`);
  return figure.value;
}

/** A figure as a multiple of ours; `undefined` for our own, and if ours was not measured. */
export function ratioToOurs(figures: readonly Figure[], { subject, value }: Figure): number | undefined {
  const ours = figures.find((one) => one.subject.startsWith(OURS))?.value;
  return ours === undefined || subject.startsWith(OURS) ? undefined : value / ours;
}

/** The measurements as JSON, with the machine they were made on. */
export function toJson(questions: readonly Question[], versions: Readonly<Record<string, string>>): string {
  const withRatios = questions.map((question) => ({
    ...question,
    figures: question.figures.map((figure) => ({ ...figure, ratio: ratioToOurs(question.figures, figure) })),
  }));
  const machine = { platform: process.platform, arch: process.arch, node: process.versions.node };
  return JSON.stringify(
    { ok: true, date: new Date().toISOString(), machine, versions, questions: withRatios },
    undefined,
    2,
  );
}

/** The measurements as text, with the other figures as multiples of ours. */
export function toText(questions: readonly Question[]): string {
  return questions
    .map(({ title, unit, figures, targets }) => {
      const rows = figures.map((figure) => {
        const ratio = ratioToOurs(figures, figure);
        const times = ratio === undefined ? "" : `${ratio.toFixed(ratio < 0.1 ? 2 : 1)} × ours`;
        return ["", figure.subject, `${round(figure.value).padStart(9)} ${unit}`, times];
      });
      return [
        title,
        ...formatTable(rows),
        ...targets.map(({ text, met }) => `  ${met ? "met" : "NOT MET"}: ${text}`),
      ].join("\n");
    })
    .join("\n\n");
}

const round = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
