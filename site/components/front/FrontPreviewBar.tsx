import { formatMoment, utcToLocal } from '@/domain/dates';
import { vi } from '@/site/messages/vi';

interface FrontPreviewBarProps {
  /** ISO 8601 in UTC. */
  at: string;
  /** Whether the moment that was asked for could be read. */
  isUnderstood: boolean;
}

/** Says of which moment a preview of the front page is, and asks for another one. */
export function FrontPreviewBar({ at, isUnderstood }: FrontPreviewBarProps) {
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-accent py-2 text-sm text-accent">
      <p role="status">{isUnderstood ? vi.preview.frontAt(formatMoment(at)) : vi.preview.frontBadTime}</p>
      <form className="flex flex-wrap items-center gap-2">
        <label htmlFor="luc">{vi.preview.frontOther}</label>
        <input
          id="luc"
          name="luc"
          type="datetime-local"
          defaultValue={utcToLocal(at)}
          className="min-h-11 border border-line bg-paper px-2"
        />
        <button type="submit" className="min-h-11 border border-accent px-4 font-semibold">
          {vi.preview.frontShow}
        </button>
      </form>
    </div>
  );
}
