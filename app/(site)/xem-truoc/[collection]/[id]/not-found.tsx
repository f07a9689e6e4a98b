import { NotFound } from '@/site/components/state/NotFound';

export default function PreviewNotFound() {
  return (
    <main className="shell">
      <NotFound />
    </main>
  );
}
