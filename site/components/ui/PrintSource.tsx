import { vi } from '@/site/messages/vi';

/** Where a printed page comes from; seen on paper only. */
export function PrintSource({ url }: { url: string }) {
  return (
    <p className="print-only mt-6 border-t border-line pt-2 text-xs">
      {vi.frame.printedFrom} {url}
    </p>
  );
}
