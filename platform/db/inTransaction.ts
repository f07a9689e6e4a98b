import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';

/** Does `action` in one transaction of `req`: all of it or nothing. Within a transaction it is part of that one. */
export const inTransaction = async <T>(req: PayloadRequest, action: () => Promise<T>): Promise<T> => {
  const isOurs = await initTransaction(req);
  try {
    const result = await action();
    if (isOurs) await commitTransaction(req);
    return result;
  } catch (error) {
    if (isOurs) await killTransaction(req);
    throw error;
  }
};
