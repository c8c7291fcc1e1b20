import { strings } from '../../i18n/strings.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import './timeline-skeleton.css';

const rows = [[42, 71], [55], [38, 64, 22], [60], [47, 33]] as const;

export function TimelineSkeleton() {
  return (
    <div className="timeline-skeleton" role="status" aria-label={strings.loading}>
      {rows.map((lines) => (
        <div key={lines.join()} className="timeline-skeleton__row">
          <span className="timeline-skeleton__face">
            <Skeleton width={100} height={2.25} />
          </span>
          <div className="timeline-skeleton__lines">
            <Skeleton width={14} height={0.65} />
            {lines.map((width) => (
              <Skeleton key={width} width={width} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
