import type { Staff } from '../actor.ts';

type Asked = { readonly askedBy: string | null; readonly about?: string };

/**
 * Whether somebody may confirm what was asked for: never who asked, nor whose account it is, and nothing that nobody
 * asked for. Every act that takes two people of the staff asks this.
 */
export const isSecondPerson = (actor: Staff, { askedBy, about }: Asked): boolean =>
  askedBy !== null && askedBy !== actor.accountId && about !== actor.accountId;
