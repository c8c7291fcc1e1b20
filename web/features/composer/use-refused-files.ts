import { useEffect } from 'react';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';

/** Says that files cannot be sent. Without this the browser would leave the page to open them. */
export function useRefusedFiles(): void {
  useEffect(() => {
    const refuse = () => showToast({ text: strings.composer.noFiles });

    function over(event: DragEvent) {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }

    function dropped(event: DragEvent) {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      refuse();
    }

    function pasted(event: ClipboardEvent) {
      // What is copied from a document brings a picture of itself along.
      const data = event.clipboardData;
      if (hasFiles(data) && data?.getData('text/plain') === '') refuse();
    }

    addEventListener('dragover', over);
    addEventListener('drop', dropped);
    addEventListener('paste', pasted);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', dropped);
      removeEventListener('paste', pasted);
    };
  }, []);
}

function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}
