import type Database from 'libsql';

/**
 * Does all of `f` or nothing. The driver's own wrapper rolls back what the database has already rolled
 * back, as it does on a full disk, and so hides why it failed.
 */
export function transaction<A extends readonly unknown[], R>(
  db: Database.Database,
  f: (...args: A) => R,
): (...args: A) => R {
  return (...args) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = f(...args);
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
}
