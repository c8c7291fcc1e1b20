import { useLayoutEffect, useReducer, useRef } from 'react';
import type { TimelineView } from '../../../client/views.ts';
import { type ListStep, nextStep } from './list-steps.ts';

/** What the list shows now, on its way to `view`; all steps are taken before anything is painted. */
export function useListSteps(view: TimelineView): ListStep {
  const shown = useRef<ListStep>({ view, shift: false, stretch: 0 });
  const [, takeAnother] = useReducer((count: number) => count + 1, 0);
  const step = nextStep(shown.current, view);
  useLayoutEffect(() => {
    shown.current = step;
    if (step.view !== view) takeAnother();
  });
  return step;
}
