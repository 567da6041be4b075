import { createRolesService } from './access/roles';
import { createButtonsService } from './buttons/service';
import { createDemarchesService } from './catalogue/demarches-service';
import { createCatalogueService } from './catalogue/service';
import { createOwnershipService } from './ownership/service';
import { createReviewsService } from './reviews/service';
import { createStatisticsService } from './statistics/service';
import { createVolumeService } from './volume/service';
import { createVotingService } from './voting/service';

export const services = {
  buttons: createButtonsService,
  catalogue: createCatalogueService,
  demarches: createDemarchesService,
  ownership: createOwnershipService,
  reviews: createReviewsService,
  roles: createRolesService,
  statistics: createStatisticsService,
  volume: createVolumeService,
  voting: createVotingService,
};

export type Services = { [TName in keyof typeof services]: ReturnType<(typeof services)[TName]> };
