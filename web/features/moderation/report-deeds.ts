import {
  mayInRoom,
  mayMuteMember,
  mayRemoveMember,
  type Place,
} from '../../../client/may-in-room.ts';
import type { Person, Report, ReportOutcome } from '../../../protocol/entities.ts';
import { mayManage } from '../administration/may-manage.ts';

interface Case {
  report: Pick<Report, 'isDeleted' | 'place'>;
  /** Null where whoever acts may not know of it. */
  room: Place | null;
  author: Pick<Person, 'role'> | undefined;
  me: Pick<Person, 'role'>;
}

/** What can be done about a report and is not refused; to say that it is settled can be done always. */
export function reportDeeds({ report, room, author, me }: Case): ReportOutcome[] {
  const deeds: ReportOutcome[] = [];
  if (room && mayInRoom('moderate', room, me) && !report.isDeleted) deeds.push('message-removed');
  const role = report.place?.authorRole;
  if (room && author && role) {
    const member = { role, person: author };
    if (mayInRoom('moderate', room, me) && mayMuteMember(room, me, member)) {
      deeds.push('member-muted');
    }
    if (mayInRoom('remove', room, me) && mayRemoveMember(room, me, member)) {
      deeds.push('member-removed');
    }
  }
  if (author && mayManage(me.role, author.role)) deeds.push('person-deactivated');
  return [...deeds, 'handled', 'dismissed'];
}
