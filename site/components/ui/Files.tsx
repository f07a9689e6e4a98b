import { vi } from '@/site/messages/vi';
import type { FileLink } from '@/site/models/pages';

export function Files({ files }: { files: FileLink[] }) {
  return (
    <ul className="hairlines">
      {files.map((file) => (
        <li key={file.href}>
          <a href={file.href} download className="flex min-h-11 flex-wrap items-center gap-x-3 py-2">
            <span className="link font-semibold">{file.title}</span>
            <span className="meta">
              {file.format}, {vi.file.size(file.size)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
