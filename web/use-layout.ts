import { useMedia } from './ui/use-media.ts';

/**
 * How many panes stand beside each other: three on a desk; on a tablet the one at the side lies over
 * the conversation; on a phone there is one at a time. The same widths are in desk.css.
 */
export type Layout = 'desk' | 'tablet' | 'phone';

export function useLayout(): Layout {
  const isPhone = useMedia('(max-width: 720px)');
  const isNarrow = useMedia('(max-width: 1080px)');
  return isPhone ? 'phone' : isNarrow ? 'tablet' : 'desk';
}
