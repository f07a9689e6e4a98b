import config from '@payload-config';
import { getPayload } from 'payload';
import { followChanges } from './changes';

/** Opens the database (which brings it to the newest schema) and follows the changes of other processes. */
export const startServices = async (): Promise<void> => {
  const payload = await getPayload({ config });
  followChanges(payload);
};
