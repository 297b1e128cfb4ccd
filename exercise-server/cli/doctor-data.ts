/** What `doctor` finds about the folder of a server: the kind of disk, and what is kept there already. */
import { existsSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, type Language } from '../../sim-core/text/index.ts';
import { AUDIT_KEY_LOST, isAuditKey } from '../registry/audit.ts';
import { documentsOf } from '../registry/documents.ts';
import { openLibsql } from '../store/libsql.ts';
import { databaseFile } from '../listen.ts';
import type { Finding } from './doctor.ts';

/** Types of file systems over a network, as Linux numbers them (statfs(2)): NFS, SMB, CIFS, SMB2, AFS, Ceph. */
const NETWORKS = [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400];
/** A disk's clock that differs by more is another computer's, or ours is wrong. */
const APART_MS = 120_000;
const DAY_MS = 24 * 3_600_000;

/** Whether the folder lies on another computer: locks there may not hold, and a cable may come out. */
export function checkDisk(language: Language, folder: string): Finding {
  // On Windows a share is a path that begins so.
  const isShare = /^[\\/]{2}[^\\/?.]/.test(folder);
  const isNetwork =
    isShare || NETWORKS.includes(Number(BigInt.asUintN(32, BigInt(statfsSync(folder).type))));
  const said = isNetwork ? 'doctor.network-disk' : 'doctor.local-disk';
  return { what: 'disk', ok: !isNetwork, text: say(language, said, { folder }) };
}

/** Whether the clock of the disk and what was written before agree with the computer's. */
export async function checkTimes(
  language: Language,
  folder: string,
  nowMs: number,
): Promise<readonly Finding[]> {
  const what = 'times';
  const diskMs = diskTime(folder);
  if (Math.abs(diskMs - nowMs) > APART_MS) {
    const minutes = Math.round((diskMs - nowMs) / 60_000);
    return [{ what, ok: false, text: say(language, 'doctor.clocks-apart', { folder, minutes }) }];
  }
  if (!existsSync(databaseFile(folder))) return [];
  const newestMs = await newestIn(folder);
  if (newestMs <= nowMs + DAY_MS) return [];
  const time = new Date(newestMs).toISOString();
  return [{ what, ok: false, text: say(language, 'doctor.clock-behind', { time }) }];
}

/** When the disk says that something was written just now, UTC ms. */
function diskTime(folder: string): number {
  const file = join(folder, `doctor-${process.pid}`);
  try {
    writeFileSync(file, '');
    return statSync(file).mtimeMs;
  } finally {
    rmSync(file, { force: true });
  }
}

/** When an account or an exercise was last made, UTC ms; 0 for none. */
async function newestIn(folder: string): Promise<number> {
  const store = openLibsql(databaseFile(folder));
  try {
    const documents = documentsOf(store);
    const made = [...(await documents.list('account')), ...(await documents.list('exercise'))];
    return Math.max(0, ...made.map(([, { createdMs }]) => createdMs));
  } finally {
    await store.close();
  }
}

/** Whether the key of the audit log can be read, and always could. Nothing is said of a folder without data. */
export async function checkAuditKey(
  language: Language,
  folder: string,
): Promise<readonly Finding[]> {
  if (!existsSync(databaseFile(folder))) return [];
  const what = 'audit-key';
  const store = openLibsql(databaseFile(folder));
  try {
    const key = await store.get('setting', 'audit-key');
    if (key !== null && !isAuditKey(key)) {
      return [{ what, ok: false, text: say(language, 'doctor.audit-key-bad') }];
    }
    const lost = await documentsOf(store).get('setting', AUDIT_KEY_LOST);
    if (lost === null) return [{ what, ok: true, text: say(language, 'doctor.audit-key') }];
    const time = new Date(Number(lost.value)).toISOString();
    return [{ what, ok: false, text: say(language, 'doctor.audit-key-lost', { time }) }];
  } finally {
    await store.close();
  }
}
