interface TimeProps {
  /** An ISO time or a day, `2020-11-27`. */
  at: string;
  /** One of the formats in domain/dates. */
  as: (at: string) => string;
  className?: string;
}

export function Time({ at, as, className }: TimeProps) {
  return (
    <time dateTime={at} className={className}>
      {as(at)}
    </time>
  );
}
