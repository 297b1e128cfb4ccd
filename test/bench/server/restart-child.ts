/** A process that opens one room on a log that is there, and tells how long after its start the room stood. */
import { deserialize } from 'node:v8';
import { join } from 'node:path';
import { hostInline } from '../../../exercise-server/engine-host/inline.ts';
import { openLog } from '../../../exercise-server/room/log.ts';
import { openRoom } from '../../../exercise-server/room/room.ts';
import { openLibsql } from '../../../exercise-server/store/libsql.ts';
import { withHighWater } from '../../../exercise-server/store/high-water.ts';
import { snapshotsOf } from '../../../exercise-server/store/snapshots.ts';
import { systemClock } from '../../../exercise-server/system-clock.ts';
import { createGroup, type GroupInput } from '../../../sim-core/exercise/index.ts';
import { ENGINE, SNAPSHOT_EVERY, STREAM } from './restart-log.ts';

const [folder, input, uses] = process.argv.slice(2);
const store = withHighWater(openLibsql(join(folder, 'liandong.db')), join(folder, 'liandong.mark'));
const lease = { stream: STREAM, holder: 'bench', url: '', ttlMs: 60_000, instead: null };
const { epoch } = await store.take(lease);
const { log, bodies } = await openLog(store, STREAM, epoch);
const bytes = await store.getBlob(input);
if (bytes === null) throw new Error('the input is not there');
const room = await openRoom(
  {
    engine: hostInline(createGroup, deserialize(bytes) as GroupInput),
    log,
    snapshots:
      uses === 'snapshots'
        ? snapshotsOf(store, STREAM, ENGINE, (error) => {
            throw error;
          })
        : null,
    snapshotEvery: SNAPSHOT_EVERY,
    lease: { isSure: () => true, renew: async () => true },
    clock: systemClock,
    hurry: 1,
    tickMs: 250,
    holdMs: 0,
    newId: () => String(Math.random()),
    hear: {
      trouble: () => {},
      fault: () => {},
      turned: () => {},
      stopped: () => {},
      listener: () => {},
      answered: () => {},
    },
  },
  bodies,
);
const ms = performance.now();
process.send?.({ ms, hash: await room.hash() });
process.disconnect();
process.exit();
