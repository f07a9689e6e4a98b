import { DefaultTemplate } from '@payloadcms/next/templates';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps, TypedUser } from 'payload';
import type { ReactNode } from 'react';
import { isRole } from '@/domain/roles';
import './StaffPage.css';

const addressOf = (path: string, parameters: AdminViewServerProps['searchParams']): string => {
  const query = new URLSearchParams(
    Object.entries(parameters ?? {}).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (one === undefined ? [] : [[name, one] as [string, string]])),
    ),
  ).toString();
  return query ? `${path}?${query}` : path;
};

/** Who is signed in. Payload leaves pages of our own to us: everybody else is led to where it would lead them. */
export const staffOf = (props: AdminViewServerProps, path: string): TypedUser => {
  const { user } = props.initPageResult.req;
  if (user && isRole(user.role)) return user;
  if (user) redirect('/admin/unauthorized');
  redirect(`/admin/login?redirect=${encodeURIComponent(addressOf(path, props.searchParams))}`);
};

/** A page of our own within Payload's frame. */
export function StaffPage({ props, children }: { props: AdminViewServerProps; children: ReactNode }) {
  const { initPageResult, params, searchParams, payload, viewActions } = props;
  const { locale, permissions, req, visibleEntities } = initPageResult;
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      params={params ?? {}}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams ?? {}}
      {...(req.user ? { user: req.user } : {})}
      {...(viewActions ? { viewActions } : {})}
      // As Payload does: the object itself cannot be handed on.
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      {children}
    </DefaultTemplate>
  );
}
