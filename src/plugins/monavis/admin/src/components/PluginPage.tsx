import type { ReactNode } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { Permission } from '../../../shared/permissions';

interface PluginPageProps {
  title: string;
  subtitle?: ReactNode;
  /** Who holds none of its grants sees « vous n’avez pas les droits » instead of the page. */
  permission: Permission;
  navigationAction?: ReactNode;
  primaryAction?: ReactNode;
  children: ReactNode;
}

/** The frame of every page of the plugin: right, tab title, heading, actions. */
export const PluginPage = ({ title, permission, children, ...header }: PluginPageProps) => (
  <Page.Protect permissions={[{ action: permission, subject: null }]}>
    <Page.Title>{title}</Page.Title>
    <Layouts.Root>
      <Page.Main>
        <Layouts.Header title={title} {...header} />
        <Layouts.Content>{children}</Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  </Page.Protect>
);
