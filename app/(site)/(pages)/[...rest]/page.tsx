import { movedOrMissing } from '../../movedOrMissing';

type Args = { params: Promise<{ rest: string[] }> };

/** Every address that is not a page: moved away, or not there. */
export default async function AnyPage({ params }: Args) {
  return movedOrMissing(`/${(await params).rest.join('/')}`);
}
