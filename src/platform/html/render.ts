import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as HTML text, with its doctype. Everything in it is escaped unless a component says otherwise. */
export function renderDocument(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`;
}
