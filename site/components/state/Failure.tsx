import { Ridge } from '@/site/components/ornaments/Ridge';
import { vi } from '@/site/messages/vi';

interface FailureProps {
  /** Of the unit in charge, when the page could still learn it. */
  phone?: string | undefined;
  /** Where to try again; the page itself. */
  href?: string;
}

/** The error page: plain words, who is at fault, what to do. Works with and without the frame around it. */
export function Failure({ phone, href = '' }: FailureProps) {
  const words = vi.state.failure;
  return (
    <div className="max-w-measure py-8 md:py-16">
      <Ridge width={280} className="text-accent opacity-70" />
      <h1 className="headline mt-6 text-2xl">{words.title}</h1>
      <p className="mt-3 text-base">{words.text}</p>
      {phone && <p className="mt-2 text-base">{words.contact(phone)}</p>}
      <p className="mt-4">
        <a href={href} className="link inline-flex min-h-11 items-center text-base">
          {words.retry}
        </a>
      </p>
    </div>
  );
}
