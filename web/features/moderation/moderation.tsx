import { lazy, Suspense } from 'react';
import { loadLaterSentences } from '../../i18n/load-language.ts';
import { askAbout, useAsked } from './moderation-place.ts';

const ReportDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./report-dialog.tsx'), loadLaterSentences()]);
  return { default: dialog.ReportDialog };
});
const MemberDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./member-dialog.tsx'), loadLaterSentences()]);
  return { default: dialog.MemberDialog };
});

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
