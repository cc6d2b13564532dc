import type { Role } from '../../case/actor.ts';
import type { OrganizationSettings } from '../../settings.ts';
import { looksLikeEmail } from '../account.ts';
import type { Claims } from './provider.ts';

/** Somebody of the staff, as the organization knows them. */
export type OrganizationPerson = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
  readonly roles: readonly Role[];
};

const text = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').trim() : '');

/** The portal's roles behind what the claim holds: one word, or a list of them. Words that the map lacks give nothing. */
export function rolesOf(claims: Claims, { roleClaim, roles }: OrganizationSettings): readonly Role[] {
  const held = [claims[roleClaim]].flat().map(text);
  return [...new Set(held.flatMap((word) => roles[word] ?? []))].toSorted();
}

/** Who the claims speak of; the roles may be none. Undefined when name or address are missing. */
export function organizationPersonOf(
  claims: Claims,
  settings: OrganizationSettings,
): OrganizationPerson | undefined {
  const whole = [text(claims['given_name']), text(claims['family_name'])].filter(Boolean).join(' ');
  const name = [...(text(claims['name']) || whole)].slice(0, 120).join('');
  const email = text(claims['email']);
  if (name === '' || !looksLikeEmail(email)) return undefined;
  const language = text(claims['locale']).toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name,
    email,
    language,
    roles: rolesOf(claims, settings),
  };
}
