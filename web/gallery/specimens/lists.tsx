import { Skeleton } from '../../ui/skeleton.tsx';
import { Specimen } from '../specimen.tsx';

export function Lists() {
  return (
    <Specimen name="Skeleton">
      <Skeleton width={90} />
      <Skeleton width={60} height={1} />
    </Specimen>
  );
}
