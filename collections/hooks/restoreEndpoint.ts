import { APIError, restoreVersionOperation, type CollectionSlug, type Endpoint } from 'payload';

/** `POST /api/<collection>/versions/:id`: an old version comes back as a draft, beside what readers see. */
export const restoreEndpoint = (collection: CollectionSlug): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new APIError(req.t('error:unauthorized'), 401, null, true);
    const doc: unknown = await restoreVersionOperation({
      collection: req.payload.collections[collection],
      id: String(req.routeParams?.id),
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    });
    return Response.json({ doc, message: req.t('version:restoredSuccessfully') });
  },
});
