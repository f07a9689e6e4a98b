import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload';
import { dropNotices } from './dropNotices';
import { administrators, administratorsField, nobodyField, roleOf, staff } from '../access/access';
import { foldedFields } from '../fields/foldedFields';
import { notMerged } from '../fields/notMerged';
import { foldSearch } from '../hooks/foldSearch';
import { messagesOf, options, name, text } from '@/newsroom/messages/messages';
import { storeOf } from '@/platform/db/store';
import { askWithoutTransaction, forgottenPassword } from './forgottenPassword';

const MIN_PASSWORD = 10;

const checkPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  if (typeof data?.password === 'string' && data.password.length > 0 && data.password.length < MIN_PASSWORD)
    throw new ValidationError({
      collection: 'users',
      errors: [{ path: 'password', message: messagesOf(req).users.passwordShort }],
    });
  return data;
};

/**
 * Whoever registers the first account of an empty newsroom is its administrator, whatever role the form names.
 * Scripts may give the first account any role.
 */
const firstIsAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const role = data.role ?? 'journalist';
  if (data.role && req.payloadAPI === 'local') return data;
  await storeOf(req.payload).takeTurn(req, 'users');
  const { totalDocs } = await req.payload.count({ collection: 'users', req });
  return { ...data, role: totalDocs === 0 ? 'administrator' : role };
};

const LEAVING = 'administratorsLeaving';

/**
 * Refuses the change when no administrator would stay. One request may change many accounts at once: those it
 * already lets go (noted before anything is waited for) do not count as staying.
 */
const refuseLastAdministrator = async (req: PayloadRequest, id: unknown): Promise<void> => {
  const leaving = (req.context[LEAVING] as Set<string> | undefined) ?? new Set<string>();
  req.context[LEAVING] = leaving;
  leaving.add(String(id));
  await storeOf(req.payload).takeTurn(req, 'users');
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'administrator' } }, { id: { not_in: [...leaving] } }] },
    req,
  });
  if (totalDocs > 0) return;
  throw new ValidationError({
    collection: 'users',
    errors: [{ path: 'role', message: messagesOf(req).users.lastAdministrator }],
  });
};

const keepOneAdministrator: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const leaves =
    operation === 'update' &&
    originalDoc?.role === 'administrator' &&
    'role' in data &&
    data.role !== 'administrator';
  if (leaves) await refuseLastAdministrator(req, originalDoc.id);
  return data;
};

const keepOneAdministratorOnDelete: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseLastAdministrator(req, id);

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: name((m) => m.users.one), plural: name((m) => m.users.many) },
  auth: {
    maxLoginAttempts: 8,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 12 * 60 * 60,
    forgotPassword: forgottenPassword,
  },
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
    beforeOperation: [askWithoutTransaction, foldSearch],
    beforeValidate: [checkPassword],
    beforeChange: [firstIsAdministrator, keepOneAdministrator],
    beforeDelete: [keepOneAdministratorOnDelete, dropNotices],
  },
  admin: {
    group: text((m) => m.group.system),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    listSearchableFields: ['folded'],
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
      ...notMerged,
      label: text((m) => m.users.person),
      access: { create: administratorsField, update: administratorsField },
      admin: { description: text((m) => m.users.personHelp) },
    },
    {
      name: 'wantsMail',
      type: 'checkbox',
      defaultValue: true,
      label: text((m) => m.users.wantsMail),
    },
    {
      name: 'calendarKey',
      type: 'text',
      index: true,
      hidden: true,
      access: { read: nobodyField, create: nobodyField, update: nobodyField },
    },
    ...foldedFields('users'),
  ],
};
