import type { Report } from '../../../protocol/entities.ts';

/** The reports of each message together, in the order in which the first of each stands. */
export function byMessage(reports: readonly Report[]): [Report, ...Report[]][] {
  const groups = new Map<string, [Report, ...Report[]]>();
  for (const report of reports) {
    const group = groups.get(report.messageId);
    if (group) group.push(report);
    else groups.set(report.messageId, [report]);
  }
  return [...groups.values()];
}
