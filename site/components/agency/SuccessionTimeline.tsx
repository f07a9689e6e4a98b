import { formatPartialDay } from '@/domain/dates';
import { Time } from '@/site/components/ui/Time';
import { vi } from '@/site/messages/vi';
import type { TimelineEntry } from '@/site/models/agencies';
import { layLanes, yearsOf, type LaneCurve, type LaneRow } from './succession';

/** Distance between two lanes and height of the piece a curve needs, in px. */
const LANE = 20;
const CURVE = 28;
/** Room above the first change, in which the lines of the offices before it are seen to come in. */
const LEAD_IN = 28;

/** How the office came to be and what became of it: lines at the left that join and part, the same in words at the right. */
export function SuccessionTimeline({ timeline }: { timeline: TimelineEntry[] }) {
  const { rows, width } = layLanes(timeline);
  return (
    <ol>
      {timeline.map((entry, index) => (
        <li key={index} className="flex gap-4">
          <Drawing row={rows[index]!} width={width} isFirst={index === 0} />
          <Words entry={entry} timeline={timeline} isFirst={index === 0} />
        </li>
      ))}
    </ol>
  );
}

interface WordsProps {
  entry: TimelineEntry;
  timeline: TimelineEntry[];
  isFirst: boolean;
}

function Words({ entry, timeline, isFirst }: WordsProps) {
  return (
    <div className={`min-w-0 flex-1 pb-4 ${isFirst && entry.from.length > 0 ? 'pt-10.5' : 'pt-3.5'}`}>
      <p>
        <span className="headline text-base">{vi.agency.change[entry.kind]}</span>{' '}
        <span className="text-muted">
          {entry.date ? <Time at={entry.date} as={formatPartialDay} /> : vi.agency.unknownDate}
        </span>
      </p>
      <Offices label={vi.agency.from} offices={entry.from} timeline={timeline} />
      <Offices label={vi.agency.to} offices={entry.to} timeline={timeline} labelled={entry.from.length > 0} />
      {entry.document && (
        <p className="meta mt-1">
          {vi.agency.byDocument}{' '}
          <a href={entry.document.href} className="link">
            {entry.document.title}
          </a>
        </p>
      )}
    </div>
  );
}

interface OfficesProps {
  label: string;
  offices: TimelineEntry['from'];
  timeline: TimelineEntry[];
  labelled?: boolean;
}

function Offices({ label, offices, timeline, labelled = true }: OfficesProps) {
  if (offices.length === 0) return null;
  return (
    <div className={labelled ? 'mt-1 grid grid-cols-[3.5rem_minmax(0,1fr)]' : 'mt-1'}>
      {labelled && <p className="text-muted">{label}</p>}
      <ul>
        {offices.map((office) => (
          <li key={office.name + (office.href ?? '')}>
            <Office office={office} timeline={timeline} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Office({ office, timeline }: { office: TimelineEntry['from'][number]; timeline: TimelineEntry[] }) {
  const { from, until } = yearsOf(office, timeline);
  const years = vi.agency.years(from, until);
  return (
    <>
      {office.isThis || !office.href ? (
        <span className={office.isThis ? 'font-semibold' : undefined}>{office.name}</span>
      ) : (
        <a href={office.href} className="link">
          {office.name}
        </a>
      )}
      {years && (
        <>
          {' '}
          <span className="meta whitespace-nowrap">({years})</span>
        </>
      )}
    </>
  );
}

interface DrawingProps {
  row: LaneRow;
  width: number;
  isFirst: boolean;
}

/** Three pieces: curves into the knot and out of it keep their height, the straight rest stretches with the words. */
function Drawing({ row, width, isFirst }: DrawingProps) {
  const pixels = width * LANE;
  const lead = isFirst && row.incoming.length > 0 ? LEAD_IN : 0;
  const height = CURVE * 2 + lead;
  return (
    <div aria-hidden="true" className="relative flex shrink-0 flex-col" style={{ width: pixels }}>
      <svg width={pixels} height={height} viewBox={`0 0 ${pixels} ${height}`} className="block shrink-0">
        {row.through.map((line) => (
          <path key={line.lane} className={laneClass(line.isThis)} d={`M${x(line.lane)} 0V${height}`} />
        ))}
        {row.incoming.map((curve, index) => (
          <path
            key={index}
            className={laneClass(curve.isThis)}
            d={`M${x(curve.from)} 0v${lead}${path(curve, lead)}`}
          />
        ))}
        {row.outgoing.map((curve, index) => (
          <path key={index} className={laneClass(curve.isThis)} d={path(curve, CURVE + lead)} />
        ))}
        <circle
          cx={x(row.knot)}
          cy={CURVE + lead}
          r={5.5}
          className={row.isThis ? 'text-accent' : 'text-muted'}
          fill="var(--color-paper)"
          stroke="currentColor"
          strokeWidth={3}
        />
      </svg>
      <svg
        viewBox={`0 0 ${pixels} 1`}
        preserveAspectRatio="none"
        width={pixels}
        className="-my-px block h-0 flex-1"
      >
        {[...row.through.map((line) => ({ to: line.lane, isThis: line.isThis })), ...row.outgoing].map(
          (line, index) => (
            <path key={index} className={laneClass(line.isThis)} d={`M${x(line.to)} 0V1`} />
          ),
        )}
      </svg>
    </div>
  );
}

const x = (lane: number) => lane * LANE + LANE / 2;
const laneClass = (isThis: boolean) => (isThis ? 'lane lane-own' : 'lane');

function path({ from, to }: LaneCurve, top: number): string {
  if (from === to) return `M${x(from)} ${top}v${CURVE}`;
  return `M${x(from)} ${top}C${x(from)} ${top + CURVE * 0.6} ${x(to)} ${top + CURVE * 0.4} ${x(to)} ${top + CURVE}`;
}
