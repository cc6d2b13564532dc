import type { Node } from 'oxc-parser';
import {
  type Call,
  type Func,
  inside,
  isFunction,
  isSql,
  lineOf,
  type Source,
  type Template,
  within,
} from './syntax.ts';

/** One statement as the database gets it, in one of the forms that it may take. */
export type Statement = { readonly at: string; readonly text: string };

export type Found = {
  readonly statements: readonly Statement[];
  /** Pieces of SQL that stand in no statement that was found, as sentences. */
  readonly loose: readonly string[];
};

/** Names of types that stand for a choice of words which are put into a statement. */
export type Choices = Readonly<Record<string, readonly string[]>>;

type Place = {
  readonly source: Source;
  readonly func: Func | undefined;
  /** Words that the function was called with, by the names of its parameters. */
  readonly said?: ReadonlyMap<string, string>;
};

const VALUE = '\0';
const MOST_FORMS = 200;
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
      if (!isSql(node)) continue;
      const stands = new Set<Node>();
      const forms = new Set(resolverOf(sources, choices, stands).compose(node, placeOf(source, node)));
      if (![...forms].every((form) => BEGINS.test(form))) continue;
      for (const one of stands) used.add(one);
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

function numbered(form: string): string {
  let count = 0;
  return form.replaceAll(VALUE, () => `$${(count += 1)}`);
}

/** The outermost function around a node. */
function placeOf(source: Source, node: Node): Place {
  return { source, func: source.nodes.find((one): one is Func => isFunction(one) && inside(one, node)) };
}

/** Every way to take one form of each part. */
function combined(parts: readonly (readonly string[])[]): readonly string[] {
  const forms = parts.reduce<readonly string[]>(
    (so, part) => so.flatMap((begun) => part.map((form) => begun + form)),
    [''],
  );
  if (forms.length > MOST_FORMS) throw new Error(`a statement with ${forms.length} forms: ${forms[0]}`);
  return forms;
}

function resolverOf(sources: ReadonlyMap<string, Source>, choices: Choices, used: Set<Node>) {
  function compose(node: Template, place: Place): readonly string[] {
    used.add(node);
    const { quasis, expressions } = node.quasi;
    return combined(
      quasis.flatMap(({ value }, i) => {
        const expression = expressions[i];
        return [[value.cooked ?? value.raw], ...(expression ? [resolve(expression, place)] : [])];
      }),
    );
  }

  /** What stands for an expression in a statement. */
  function resolve(node: Node, place: Place): readonly string[] {
    if (isSql(node)) return compose(node, place);
    switch (node.type) {
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        return resolve(node.expression, place);
      case 'ConditionalExpression':
        return [...resolve(node.consequent, place), ...resolve(node.alternate, place)];
      case 'Identifier':
        return resolveName(node.name, place);
      case 'MemberExpression':
        return node.object.type === 'Identifier' ? ofTable(node.object.name, place) : [VALUE];
      case 'CallExpression':
        return resolveCall(node, place);
      default:
        return [VALUE];
    }
  }

  function resolveName(name: string, place: Place): readonly string[] {
    const { source, func } = place;
    const local = func && localOf(func, name);
    if (local) return resolve(local, place);
    if (func && paramOf(func, name)) return isPiece(place, name) ? given(place, name) : [VALUE];
    const [node, home] = topOf(name, source);
    return node && !isFunction(node) ? resolve(node, { source: home, func: undefined }) : [VALUE];
  }

  function topOf(name: string, source: Source): readonly [Node | undefined, Source] {
    const other = sources.get(source.imported.get(name) ?? '');
    return other ? [other.top.get(name), other] : [source.top.get(name), source];
  }

  /** A piece chosen from a table of pieces: each of them. */
  function ofTable(name: string, { source, func }: Place): readonly string[] {
    if (func && (localOf(func, name) || paramOf(func, name))) return [VALUE];
    const [node, home] = topOf(name, source);
    const table = node?.type === 'TSAsExpression' ? node.expression : node;
    if (table?.type !== 'ObjectExpression') return [VALUE];
    const values = table.properties.flatMap((one) => (one.type === 'Property' ? [one.value] : []));
    return values.flatMap((value) => resolve(value, { source: home, func: undefined }));
  }

  function resolveCall({ callee, arguments: given }: Call, place: Place): readonly string[] {
    const [first] = given;
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
      const { object, property } = callee;
      const names = object.name === 'sql' && property.type === 'Identifier' && property.name !== 'lit';
      return names && first ? wordsOf(first, place) : [VALUE];
    }
    if (callee.type !== 'Identifier') return [VALUE];
    const [func, home] = topOf(callee.name, place.source);
    if (!isFunction(func)) return [VALUE];
    const said = wordsGiven(func, given);
    const results = returnedBy(func).flatMap((result) => resolve(result, { source: home, func, said }));
    return results.length > 0 ? results : [VALUE];
  }

  /** What a piece that a function takes may be: whatever it is called with. */
  function given(place: Place, name: string): readonly string[] {
    const { source, func } = place;
    const [called] = [...source.top].find(([, node]) => node === func) ?? [];
    const nth = func?.params.findIndex((param) => param.type === 'Identifier' && param.name === name) ?? -1;
    return [...sources.values()].flatMap((other) =>
      other.nodes
        .filter((node): node is Call => node.type === 'CallExpression')
        .filter(({ callee }) => callee.type === 'Identifier' && callee.name === called)
        .filter(() => other === source || other.imported.get(called ?? '') === source.file)
        .flatMap((call) => {
          const argument = call.arguments[nth];
          return argument ? resolve(argument, placeOf(other, call)) : [];
        }),
    );
  }

  /** The words that sql.raw and its like may put in. */
  function wordsOf(node: Node, place: Place): readonly string[] {
    if (node.type === 'Literal') return [String(node.value)];
    if (node.type === 'TemplateLiteral') {
      return combined(
        node.quasis.flatMap(({ value }, i) => {
          const expression = node.expressions[i];
          return [[value.raw], ...(expression ? [wordsOf(expression, place)] : [])];
        }),
      );
    }
    const name = node.type === 'Identifier' ? node.name : '';
    const said = place.said?.get(name);
    if (said !== undefined) return [said];
    const type = place.func && paramOf(place.func, name);
    const words = [...(type ? within(type) : [])].flatMap((one) => {
      if (one.type === 'Literal') return [String(one.value)];
      if (one.type !== 'TSTypeReference' || one.typeName.type !== 'Identifier') return [];
      return choices[one.typeName.name] ?? [];
    });
    if (words.length === 0) throw new Error(`${place.source.file}: what words may stand for '${name}'?`);
    return words;
  }

  return { compose };
}

/** The value of a name that is declared in a function. */
function localOf(func: Func, name: string): Node | undefined {
  for (const node of within(func)) {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.id.name !== name)
      continue;
    return node.init ?? undefined;
  }
  return undefined;
}

/** The parameter that gives a name, with its type. */
const paramOf = (func: Func, name: string): Node | undefined =>
  func.params.find((param) => {
    const nodes = [...within(param)];
    const types = nodes.filter(({ type }) => type === 'TSTypeAnnotation');
    return nodes.some(
      (node) => node.type === 'Identifier' && node.name === name && !types.some((type) => inside(type, node)),
    );
  });

/** The words among what a function is called with. */
const wordsGiven = (func: Func, given: readonly Node[]): ReadonlyMap<string, string> =>
  new Map(
    func.params.flatMap((param, nth) => {
      const argument = given[nth];
      if (param.type !== 'Identifier' || argument?.type !== 'Literal') return [];
      return [[param.name, String(argument.value)] as const];
    }),
  );

/** Whether a parameter is a piece of SQL, by its type. */
function isPiece({ source, func }: Place, name: string): boolean {
  const param = func && paramOf(func, name);
  return param !== undefined && /typeof sql|RawBuilder/.test(source.text.slice(param.start, param.end));
}

function returnedBy(func: Func): readonly Node[] {
  if (func.body && func.body.type !== 'BlockStatement') return [func.body];
  return [...within(func)].flatMap((node) =>
    node.type === 'ReturnStatement' && node.argument ? [node.argument] : [],
  );
}
