/** Names that a provider cannot have: the umbrella exports each provider under its name, beside `providers`. */
export const takenNames: ReadonlySet<string> = new Set(
  `all arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in index instanceof interface let list new null package private
  protected providers public return runtime static super switch this throw true try typeof undefined var void while with
  yield node-modules constructor prototype`.split(/\s+/),
);
