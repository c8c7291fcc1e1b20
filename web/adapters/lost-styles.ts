/** Style sheets of parts of the page that could not be fetched. */
const lost = new Set<HTMLLinkElement>();

/** Whoever loads a part with its styles asks for these once only, and takes them for there from then on. */
export function watchStyles(): void {
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target);
    },
    { capture: true },
  );
}

/** Asks for them again. @throws where one of them still cannot be had */
export async function fetchLostStyles(): Promise<void> {
  await Promise.all([...lost].map(fetchAgain));
}

function fetchAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  lost.delete(link);
  return new Promise((resolve, reject) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`${again.href} cannot be had`)));
    link.replaceWith(again);
  });
}
