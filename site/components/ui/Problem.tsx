/** What of a request could not be understood, above what is shown instead. */
export function Problem({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p role="alert" className="mb-6 max-w-[52rem] border-l-4 border-urgent px-4 py-2 text-base">
      {text}
    </p>
  );
}
