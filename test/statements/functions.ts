import type { Node } from 'oxc-parser';
import { type Func, inside, within } from './syntax.ts';

/** The value of a name that is declared in a function. */
export function localOf(func: Func, name: string): Node | undefined {
  for (const node of within(func)) {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.id.name !== name)
      continue;
    return node.init ?? undefined;
  }
  return undefined;
}

/** The parameter that gives a name, with its type. */
export const paramOf = (func: Func, name: string): Node | undefined =>
  func.params.find((param) => {
    const nodes = [...within(param)];
    const types = nodes.filter(({ type }) => type === 'TSTypeAnnotation');
    return nodes.some(
      (node) => node.type === 'Identifier' && node.name === name && !types.some((type) => inside(type, node)),
    );
  });

/** At which place a function takes a parameter; -1 when it is part of another one. */
export const nthOf = (func: Func, name: string): number =>
  func.params.findIndex((param) => param.type === 'Identifier' && param.name === name);

/** The words among what a function is called with. */
export const wordsGiven = (func: Func, given: readonly Node[]): ReadonlyMap<string, string> =>
  new Map(
    func.params.flatMap((param, nth) => {
      const argument = given[nth];
      if (param.type !== 'Identifier' || argument?.type !== 'Literal') return [];
      return [[param.name, String(argument.value)] as const];
    }),
  );

/** Whether a parameter is a piece of SQL, by its type. */
export function isPiece(text: string, func: Func, name: string): boolean {
  const param = paramOf(func, name);
  return param !== undefined && /typeof sql|RawBuilder/.test(text.slice(param.start, param.end));
}

export function returnedBy(func: Func): readonly Node[] {
  if (func.body && func.body.type !== 'BlockStatement') return [func.body];
  return [...within(func)].flatMap((node) =>
    node.type === 'ReturnStatement' && node.argument ? [node.argument] : [],
  );
}
