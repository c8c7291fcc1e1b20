import { type ComponentType, lazy } from 'react';
import { loadLaterSentences } from './i18n/load-language.ts';

/**
 * A component that is loaded when it is first shown, with the sentences of `enLater`. `prefetch` loads it ahead and
 * tells whether that went well: then it shows at once, without a moment of nothing between.
 */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  let loaded: { default: ComponentType<Props> } | null = null;
  const fetch = async () => {
    const [component] = await Promise.all([load(), loadLaterSentences()]);
    loaded = { default: component };
    return loaded;
  };
  const begin = () => (loaded === null ? fetch() : atOnce(loaded));
  return Object.assign(lazy(begin), {
    prefetch: () =>
      fetch().then(
        () => true,
        (error: unknown) => {
          // Whoever opens it tries again.
          console.warn('A part of this page could not be fetched ahead.', error);
          return false;
        },
      ),
  });
}

/** What is known already: a promise would tell it a moment later, and React shows the fallback until then. */
function atOnce<Value>(value: Value): Promise<Value> {
  // biome-ignore lint/suspicious/noThenProperty: being a thenable is the point
  return { then: (tell: (value: Value) => void) => tell(value) } as Promise<Value>;
}
