// Plain data: the program that tries these walls has nothing but its own files.
/** What may stand round a photo worker, by what it keeps in. */
export const WALL_NAMES = [
  'environment',
  'files',
  'network',
  'processes',
  'parent',
  'addons',
  'memory',
] as const;
export type WallName = (typeof WALL_NAMES)[number];

/** What PHOTO_WALLS may require: a wall, or that the system itself keeps all that it can (`namespace`). */
export const REQUIRED_WALLS = [...WALL_NAMES, 'namespace'] as const;
export type RequiredWall = (typeof REQUIRED_WALLS)[number];

/** What Node keeps everywhere. Production does not start with less. */
export const WALLS_OF_PRODUCTION: readonly RequiredWall[] = ['environment', 'files', 'network', 'processes'];
