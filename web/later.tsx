import { type ComponentType, use, useState } from 'react';
import { fetchLostStyles } from './adapters/lost-styles.ts';
import { loadLaterSentences } from './i18n/load-language.ts';
import { NotLoaded } from './ui/not-loaded.tsx';

/**
 * A component that is loaded when it is first shown, with the sentences of `enLater`. `prefetch` loads it ahead and
 * tells whether that went well: then it shows at once, without a moment of nothing between.
 *
 * Where it cannot be loaded the page goes on without it and says so: a part with an `onClose` is closed, any
 * other offers in its place to try again.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  /** Null once it has failed; kept for as long as that is said, or drawing it again would be to try again. */
  let attempt: Promise<ComponentType<Props> | null> | null = null;

  const fetch = async () => {
    try {
      const [component] = await Promise.all([load(), loadLaterSentences()]);
      await fetchLostStyles();
      loaded = component;
    } catch (error) {
      console.warn('A part of this page could not be loaded.', error);
    }
    return loaded;
  };
  const prefetch = async () => (await fetch()) !== null;

  function Later(props: Props) {
    const [, drawAgain] = useState({});
    if (loaded === null) attempt ??= fetch();
    const Part = loaded ?? (attempt && use(attempt));
    if (Part !== null) return <Part {...props} />;
    return (
      <NotLoaded
        onClose={(props as { onClose?: () => void }).onClose}
        onAgain={async () => {
          if (await prefetch()) drawAgain({});
        }}
        onGone={() => {
          attempt = null;
        }}
      />
    );
  }
  return Object.assign(Later, { prefetch });
}
