import { createRolesService } from './access/roles';

export const services = {
  roles: createRolesService,
};

export type Services = { [TName in keyof typeof services]: ReturnType<(typeof services)[TName]> };
