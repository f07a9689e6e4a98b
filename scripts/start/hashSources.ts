import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything a build is made of. */
const FOLDERS = ['app', 'collections', 'domain', 'newsroom', 'platform', 'public', 'site'];
const TOP_FILES =
  /^(?:package-lock\.json|(?:payload\.config|next\.config|postcss\.config|instrumentation|payload-types)\.(?:ts|js|mjs))$/;
/** Tests are not part of the build. */
const IGNORED = /(?:\.test\.tsx?|~|\.swp|\.DS_Store)$/;

const listFiles = (root: string): string[] => {
  const top = readdirSync(root, { withFileTypes: true });
  const files = top
    .filter((entry) => entry.isFile() && TOP_FILES.test(entry.name))
    .map((entry) => entry.name);
  const folders = top.filter((entry) => entry.isDirectory() && FOLDERS.includes(entry.name));
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(root, folder.name), { recursive: true, withFileTypes: true })) {
      if (entry.isFile())
        files.push(path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
    }
  }
  return files.filter((file) => !IGNORED.test(file)).sort();
};

/** One number for the content of all sources: a clone or a checkout changes times, not content. */
export const hashSources = (root: string): string => {
  const hash = createHash('sha256');
  for (const file of listFiles(root)) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex');
    hash.update(`${file.split(path.sep).join('/')}\n${content}\n`);
  }
  return hash.digest('hex');
};
