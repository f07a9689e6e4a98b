import { ValidationError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type CollectionBeforeValidateHook, type CollectionConfig } from 'payload';
import { administrators, administratorsField, roleOf, staff } from '../access/access';
import { messagesOf, options, text } from '@/newsroom/messages/messages';

const MIN_PASSWORD = 10;

const checkPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  if (typeof data?.password === 'string' && data.password.length > 0 && data.password.length < MIN_PASSWORD)
    throw new ValidationError({
      collection: 'users',
      errors: [{ path: 'password', message: messagesOf(req).users.passwordShort }],
    });
  return data;
};

/** Whoever creates the first account of an empty newsroom is its administrator. */
const firstIsAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const { totalDocs } = await req.payload.count({ collection: 'users', req });
  return totalDocs === 0 && !data.role ? { ...data, role: 'administrator' } : { ...data, role: data.role ?? 'journalist' };
};

const otherAdministrators = async (req: Parameters<CollectionBeforeDeleteHook>[0]['req'], id: unknown) =>
  (
    await req.payload.count({
      collection: 'users',
      where: { and: [{ role: { equals: 'administrator' } }, { id: { not_equals: id } }] },
      req,
    })
  ).totalDocs;

const keepOneAdministrator: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || originalDoc?.role !== 'administrator' || !data.role || data.role === 'administrator')
    return data;
  if ((await otherAdministrators(req, originalDoc.id)) > 0) return data;
  throw new ValidationError({
    collection: 'users',
    errors: [{ path: 'role', message: messagesOf(req).users.lastAdministrator }],
  });
};

const keepOneAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if ((await otherAdministrators(req, id)) > 0) return;
  throw new ValidationError({
    collection: 'users',
    errors: [{ path: 'role', message: messagesOf(req).users.lastAdministrator }],
  });
};

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: text((m) => m.users.one), plural: text((m) => m.users.many) },
  auth: { maxLoginAttempts: 8, lockTime: 10 * 60 * 1000, tokenExpiration: 12 * 60 * 60 },
  access: {
    admin: ({ req }) => roleOf(req as never) !== null,
    read: staff,
    create: administrators,
    delete: administrators,
    unlock: administrators,
    update: ({ req }) => {
      const role = roleOf(req);
      if (!role) return false;
      return role === 'administrator' || { id: { equals: req.user!.id } };
    },
  },
  hooks: {
    beforeValidate: [checkPassword],
    beforeChange: [firstIsAdministrator, keepOneAdministrator],
    beforeDelete: [keepOneAdministratorOnDelete],
  },
  admin: {
    group: text((m) => m.group.system),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    hidden: ({ user }) => (user as { role?: string } | null)?.role !== 'administrator',
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, label: text((m) => m.users.name) },
    {
      name: 'role',
      type: 'select',
      saveToJWT: true,
      options: options((m) => m.roles),
      label: text((m) => m.users.role),
      access: { create: administratorsField, update: administratorsField },
    },
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'people',
      label: text((m) => m.users.person),
      access: { create: administratorsField, update: administratorsField },
      admin: { description: text((m) => m.users.personHelp) },
    },
  ],
};
