import { Suspense } from 'react';
import { later } from '../../later.tsx';
import { askAbout, useAsked } from './moderation-place.ts';

const ReportDialog = later(async () => (await import('./report-dialog.tsx')).ReportDialog);
const MemberDialog = later(async () => (await import('./member-dialog.tsx')).MemberDialog);

const close = () => askAbout(null);

/** The dialogs about what somebody does, wherever they are opened. */
export function Moderation() {
  const asked = useAsked();
  if (asked === null) return null;
  return (
    <Suspense fallback={null}>
      {asked.about === 'report' ? (
        <ReportDialog message={asked.message} author={asked.author} onClose={close} />
      ) : (
        <MemberDialog room={asked.room} person={asked.person} onClose={close} />
      )}
    </Suspense>
  );
}
