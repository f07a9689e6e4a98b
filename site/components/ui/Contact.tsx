/** A telephone number that a phone dials. */
export function Phone({ number }: { number: string }) {
  return (
    <a href={`tel:${number.replace(/[^\d+]/g, '')}`} className="link">
      {number}
    </a>
  );
}

/** An address that a mail program writes to. */
export function Mail({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`} className="link">
      {address}
    </a>
  );
}
