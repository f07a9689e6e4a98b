import { paths } from '@/platform/paths';

/**
 * One of the scripts in site/scripts. It only adds to the page: the server leaves it out where there is none, and puts
 * its hashed address in.
 */
export function Script({ name }: { name: 'story' | 'search' }) {
  return <script type="module" src={paths.script(name)} data-keep="" />;
}
