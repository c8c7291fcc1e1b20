import { ParleyError } from '../../protocol/errors.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Backup } from './disk.ts';
import type { Town } from './town.ts';

/** Something that befalls the server or the network. */
type Incident = (town: Town) => void;

/** How long the server stays down, or the disk full, at most, in ms. */
const longestOutage = 20_000;
/** More than a page of history, and than a client holds of a room that is closed. */
const longestFlood = 130;

/** The incidents, and how often each happens compared with the others. */
export const incidents: Readonly<Record<string, readonly [weight: number, incident: Incident]>> = {
  cut: [
    20,
    (town) => {
      const link = town.random.pick(town.server.links);
      if (!link) return;
      town.world.note(() => 'network: a connection is cut');
      town.cuts++;
      link.cut();
    },
  ],
  cutAll: [
    1,
    (town) => {
      town.world.note(() => 'network: every connection is cut');
      for (const link of town.server.links) {
        town.cuts++;
        link.cut();
      }
    },
  ],
  crash: [
    5,
    (town) => {
      town.server.crash();
      startLater(town);
    },
  ],
  restart: [
    2,
    (town) => {
      town.server.stop().then(
        () => startLater(town),
        (error: unknown) => town.world.fail(`stopping: ${String(error)}`),
      );
    },
  ],
  fullDisk: [
    3,
    (town) => {
      town.world.note(() => 'disk: full');
      town.disk.refuse(true);
      town.world.after(town.random.integer(1, longestOutage), () => {
        town.world.note(() => 'disk: has room again');
        town.disk.refuse(false);
      });
    },
  ],
  flood: [2, flood],
  backup: [
    1,
    (town) => {
      if (town.backup) restore(town, town.backup);
      else town.backup = town.disk.back();
    },
  ],
};

function startLater({ world, server, random }: Town): void {
  world.after(random.integer(1, longestOutage), () => server.start());
}

/** An older state takes the place of what is stored, while the server is down. */
function restore(town: Town, backup: Backup): void {
  town.server.crash();
  town.disk.refuse(false);
  const before = town.disk.messageIds();
  town.disk.restore(backup);
  const kept = new Set(town.disk.messageIds());
  for (const id of before) if (!kept.has(id)) town.rolledBack.add(id);
  town.backup = null;
  town.world.note(() => 'disk: an older state is put back');
  startLater(town);
}

/** A program of somebody in the lobby says very much at once. */
function flood(town: Town): void {
  const { server, disk, world } = town;
  const [lobby] = disk.rooms();
  const authorId = lobby && town.random.pick(disk.memberIds(lobby.id));
  if (!server.store || !authorId) return;
  world.note(() => 'a flood of messages in the lobby');
  for (let left = town.random.integer(10, longestFlood); left > 0; left--) {
    const id = newId(world.now);
    const input = { id, roomId: lobby.id, authorId, text: `flood ${left}`, now: world.now };
    server.store.write('addMessage', input).catch((error: unknown) => {
      if (!(error instanceof ParleyError)) world.fail(`flood: ${String(error)}`);
    });
  }
}
