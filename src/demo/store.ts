import { type Db, one, sql } from '../platform/db/db.ts';

/** Whether anything was ever taken in: then the demonstration is loaded, or somebody works here. */
export async function hasApplications(db: Db): Promise<boolean> {
  return (await one(db, sql<{ any: boolean }>`select exists (select from application) as any`)).any;
}

/** Whether the application with this number was taken in. */
export async function hasApplication(db: Db, number: string): Promise<boolean> {
  return (
    await one(
      db,
      sql<{ any: boolean }>`select exists (select from application where number = ${number}) as any`,
    )
  ).any;
}
