import type { Node } from 'oxc-parser';
import { type Choices, placeOf, Resolver, VALUE } from './resolver.ts';
import { isSql, lineOf, type Source, type Template } from './syntax.ts';

/** One statement as the database gets it, in one of the forms that it may take. */
export type Statement = { readonly at: string; readonly text: string };

export type Found = {
  readonly statements: readonly Statement[];
  /** Pieces of SQL that stand in no statement that was found, as sentences. */
  readonly loose: readonly string[];
};

const BEGINS = /^\s*(?:\/\*.*?\*\/\s*)?(?:with|select|insert|update|delete)\b/i;

/**
 * Every statement that these files may send: pieces that stand elsewhere are put in, each choice in each way, and
 * everything else is a parameter.
 */
export function statementsIn(sources: ReadonlyMap<string, Source>, choices: Choices): Found {
  const used = new Set<Node>();
  const statements: Statement[] = [];
  for (const source of sources.values()) {
    for (const node of source.nodes) {
      if (!isSql(node) || isCertainlyPiece(node)) continue;
      const resolver = new Resolver(sources, choices);
      const forms = new Set(resolver.compose(node, placeOf(source, node)));
      if (![...forms].every((form) => BEGINS.test(form))) continue;
      for (const one of resolver.stands) used.add(one);
      const at = `${source.file}:${lineOf(source, node)}`;
      for (const form of forms) statements.push({ at, text: numbered(form) });
    }
  }
  const loose = [...sources.values()].flatMap((source) =>
    source.nodes
      .filter((node) => isSql(node) && !used.has(node))
      .map((node) => `${source.file}:${lineOf(source, node)}: this piece of SQL stands in no statement`),
  );
  return { statements, loose };
}

/** Begins with a word that begins no statement. */
function isCertainlyPiece({ quasi }: Template): boolean {
  const first = quasi.quasis[0]?.value.raw.trim() ?? '';
  return first !== '' && !BEGINS.test(first);
}

function numbered(form: string): string {
  let count = 0;
  return form.replaceAll(VALUE, () => `$${(count += 1)}`);
}
