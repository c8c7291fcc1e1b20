import { copyText } from './adapters/clipboard.ts';
import { strings } from './i18n/strings.ts';
import { showToast } from './ui/toasts.ts';

/** Puts a text where it can be pasted from, and says whether that worked. @param done what to say then */
export async function copyAndSay(text: string, done: string): Promise<void> {
  if (await copyText(text)) showToast({ text: done, tone: 'good' });
  else showToast({ text: strings.message.copyFailed, tone: 'alert' });
}
