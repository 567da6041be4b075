import { createRolesService } from './access/roles';
import { createVotingService } from './voting/service';

export const services = {
  roles: createRolesService,
  voting: createVotingService,
};

export type Services = { [TName in keyof typeof services]: ReturnType<(typeof services)[TName]> };
