import { formatDateline, formatDay, formatTime } from '@/domain/dates';
import { Time } from '@/site/components/ui/Time';
import { vi } from '@/site/messages/vi';

/** `08:15, 28/11/2020`. */
const formatShort = (at: string) => `${formatTime(at)}, ${formatDay(at)}`;

interface DatelineProps {
  publishedAt: string;
  updatedAt: string | null;
}

/** `Thứ Sáu, 27/11/2020, 16:00 [GMT+7]`, and when the story was changed since. */
export function Dateline({ publishedAt, updatedAt }: DatelineProps) {
  return (
    <>
      <Time at={publishedAt} as={formatDateline} />
      {updatedAt && (
        <>
          {' · '}
          {vi.article.updated} <Time at={updatedAt} as={formatShort} />
        </>
      )}
    </>
  );
}
