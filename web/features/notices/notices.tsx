import { useMemoryNotice } from './use-memory-notice.ts';
import { useUpdateNotice } from './use-update-notice.ts';

/** What this page has to say about itself, in toasts. */
export function Notices() {
  useUpdateNotice();
  useMemoryNotice();
  return null;
}
