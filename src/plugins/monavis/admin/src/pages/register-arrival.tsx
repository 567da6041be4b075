import type { StrapiApp } from '@strapi/strapi/admin';

/** Puts `Arrival` around Strapi's home page. */
export const registerArrival = (app: StrapiApp): void => {
  app.router.addRoute((routes) =>
    routes.map((route) => {
      const { lazy } = route;
      if (!route.index || !lazy) return route;
      return {
        ...route,
        lazy: async () => {
          const [{ Component: StrapiHome }, { Arrival }] = await Promise.all([
            lazy(),
            import('../components/Arrival'),
          ]);
          return { element: <Arrival>{StrapiHome && <StrapiHome />}</Arrival> };
        },
      };
    })
  );
};
