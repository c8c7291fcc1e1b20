import { useLayoutEffect, useRef } from 'react';

/**
 * Whether this render puts older messages above those of the last one. The list then keeps its
 * place from the end instead of from the start.
 *
 * @param firstSeq seq of the first message shown
 */
export function usePrepended(firstSeq: number | undefined): boolean {
  const before = useRef(firstSeq);
  const prepended =
    firstSeq !== undefined && before.current !== undefined && firstSeq < before.current;
  useLayoutEffect(() => {
    before.current = firstSeq;
  }, [firstSeq]);
  return prepended;
}
