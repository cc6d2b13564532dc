import type { Node } from 'oxc-parser';
import { isPiece, localOf, nthOf, paramOf, returnedBy, wordsGiven } from './functions.ts';
import {
  type Call,
  type Func,
  inside,
  isFunction,
  isSql,
  type Source,
  type Template,
  within,
} from './syntax.ts';

/** Names of types that stand for a choice of words which are put into a statement. */
export type Choices = Readonly<Record<string, readonly string[]>>;

type Place = {
  readonly source: Source;
  readonly func: Func | undefined;
  /** Words that the function was called with, by the names of its parameters. */
  readonly said?: ReadonlyMap<string, string>;
  /** The call that is looked at: what it gives, and where it stands. */
  readonly call?: { readonly given: readonly Node[]; readonly place: Place };
};

/** Stands for a parameter. */
export const VALUE = '\0';
const MOST_FORMS = 200;

/** The outermost function around a node. */
export function placeOf(source: Source, node: Node): Place {
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

/** Puts pieces of SQL into the statements that they belong to. */
export class Resolver {
  /** The pieces that were put in so far. */
  readonly stands = new Set<Node>();
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #choices: Choices;

  constructor(sources: ReadonlyMap<string, Source>, choices: Choices) {
    this.#sources = sources;
    this.#choices = choices;
  }

  /** The forms that a piece may take, with a sign for each parameter. */
  compose(node: Template, place: Place): readonly string[] {
    this.stands.add(node);
    const { quasis, expressions } = node.quasi;
    return combined(
      quasis.flatMap(({ value }, i) => {
        const expression = expressions[i];
        return [[value.cooked ?? value.raw], ...(expression ? [this.#resolve(expression, place)] : [])];
      }),
    );
  }

  /** What stands for an expression in a statement. */
  #resolve(node: Node, place: Place): readonly string[] {
    if (isSql(node)) return this.compose(node, place);
    switch (node.type) {
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        return this.#resolve(node.expression, place);
      case 'ConditionalExpression':
        return [...this.#resolve(node.consequent, place), ...this.#resolve(node.alternate, place)];
      case 'Identifier':
        return this.#resolveName(node.name, place);
      case 'MemberExpression':
        return node.object.type === 'Identifier' ? this.#ofTable(node.object.name, place) : [VALUE];
      case 'CallExpression':
        return this.#resolveCall(node, place);
      default:
        return [VALUE];
    }
  }

  #resolveName(name: string, place: Place): readonly string[] {
    const { source, func } = place;
    const local = func && localOf(func, name);
    if (local) return this.#resolve(local, place);
    if (func && paramOf(func, name)) {
      const inCall = place.call?.given[nthOf(func, name)];
      if (place.call && inCall) return this.#resolve(inCall, place.call.place);
      return isPiece(source.text, func, name) ? this.#given(place, name) : [VALUE];
    }
    const [node, home] = this.#topOf(name, source);
    return node && !isFunction(node) ? this.#resolve(node, { source: home, func: undefined }) : [VALUE];
  }

  #topOf(name: string, source: Source): readonly [Node | undefined, Source] {
    const other = this.#sources.get(source.imported.get(name) ?? '');
    return other ? [other.top.get(name), other] : [source.top.get(name), source];
  }

  /** A piece chosen from a table of pieces: each of them. */
  #ofTable(name: string, { source, func }: Place): readonly string[] {
    if (func && (localOf(func, name) || paramOf(func, name))) return [VALUE];
    const [node, home] = this.#topOf(name, source);
    const table = node?.type === 'TSAsExpression' ? node.expression : node;
    if (table?.type !== 'ObjectExpression') return [VALUE];
    const values = table.properties.flatMap((one) => (one.type === 'Property' ? [one.value] : []));
    return values.flatMap((value) => this.#resolve(value, { source: home, func: undefined }));
  }

  #resolveCall({ callee, arguments: given }: Call, place: Place): readonly string[] {
    const [first] = given;
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
      const { object, property } = callee;
      const names = object.name === 'sql' && property.type === 'Identifier' && property.name !== 'lit';
      return names && first ? this.#wordsOf(first, place) : [VALUE];
    }
    if (callee.type !== 'Identifier') return [VALUE];
    const [func, home] = this.#topOf(callee.name, place.source);
    if (!isFunction(func)) return [VALUE];
    const said = wordsGiven(func, given);
    const inside = { source: home, func, said, call: { given, place } };
    const results = returnedBy(func).flatMap((result) => this.#resolve(result, inside));
    return results.length > 0 ? results : [VALUE];
  }

  /** What a piece that a function takes may be: whatever it is called with. */
  #given(place: Place, name: string): readonly string[] {
    const { source, func } = place;
    const [called] = [...source.top].find(([, node]) => node === func) ?? [];
    const nth = func ? nthOf(func, name) : -1;
    return [...this.#sources.values()].flatMap((other) =>
      other.nodes
        .filter((node): node is Call => node.type === 'CallExpression')
        .filter(({ callee }) => callee.type === 'Identifier' && callee.name === called)
        .filter(() => other === source || other.imported.get(called ?? '') === source.file)
        .flatMap((call) => {
          const argument = call.arguments[nth];
          return argument ? this.#resolve(argument, placeOf(other, call)) : [];
        }),
    );
  }

  /** The words that sql.raw and its like may put in. */
  #wordsOf(node: Node, place: Place): readonly string[] {
    if (node.type === 'Literal') return [String(node.value)];
    if (node.type === 'TemplateLiteral') {
      return combined(
        node.quasis.flatMap(({ value }, i) => {
          const expression = node.expressions[i];
          return [[value.raw], ...(expression ? [this.#wordsOf(expression, place)] : [])];
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
      return this.#choices[one.typeName.name] ?? [];
    });
    if (words.length === 0) throw new Error(`${place.source.file}: what words may stand for '${name}'?`);
    return words;
  }
}
