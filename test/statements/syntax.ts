import { dirname, join } from 'node:path';
import { type Node, parseSync, visitorKeys } from 'oxc-parser';

export type Call = Extract<Node, { type: 'CallExpression' }>;
export type Template = Extract<Node, { type: 'TaggedTemplateExpression' }>;
export type Func = Extract<Node, { type: 'ArrowFunctionExpression' | 'FunctionDeclaration' }>;

/** A source file as the search for statements reads it. */
export type Source = {
  readonly file: string;
  readonly text: string;
  /** Every node, parents first. */
  readonly nodes: readonly Node[];
  /** What is declared at the top, by name: a value or a function. */
  readonly top: ReadonlyMap<string, Node>;
  /** The file that an imported name comes from. */
  readonly imported: ReadonlyMap<string, string>;
};

/** A node and everything in it, parents first. */
export function* within(node: Node): Generator<Node> {
  yield node;
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Readonly<Record<string, unknown>>)[key];
    for (const one of [child].flat()) if (isNode(one)) yield* within(one);
  }
}

const isNode = (one: unknown): one is Node => typeof one === 'object' && one !== null && 'type' in one;

export function readSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const top = new Map<string, Node>();
  const imported = new Map<string, string>();
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'FunctionDeclaration' && declared.id) top.set(declared.id.name, declared);
    if (declared?.type === 'VariableDeclaration') {
      for (const { id, init } of declared.declarations)
        if (id.type === 'Identifier' && init) top.set(id.name, init);
    }
    if (statement.type === 'ImportDeclaration') {
      for (const { local } of statement.specifiers)
        imported.set(local.name, join(dirname(file), statement.source.value));
    }
  }
  return { file, text, nodes: [...within(program)], top, imported };
}

export const isFunction = (node: Node | undefined): node is Func =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionDeclaration';

export const isSql = (node: Node): node is Template =>
  node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' && node.tag.name === 'sql';

export const inside = (outer: Node, inner: Node) => outer.start <= inner.start && inner.end <= outer.end;

export const lineOf = ({ text }: Source, { start }: Node) => text.slice(0, start).split('\n').length;
