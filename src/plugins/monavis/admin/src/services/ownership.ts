import type { OwnershipAnswer } from '../../../shared/contracts/ownership';
import { monavisApi } from './api';

/**
 * Everything that says who is in charge of the démarche. Not its buttons and reviews: they are read anew whenever their
 * tab opens, and who has just left may read them no more.
 */
const touchedBy = (numero: number) =>
  ['MonAvisHome', 'MonAvisCatalogue', { type: 'MonAvisDemarche', id: numero }] as const;

const ownershipApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    declareOwnership: build.mutation<OwnershipAnswer, number>({
      query: (numero) => ({ url: `/monavis/demarches/${numero}/ownership`, method: 'POST' }),
      invalidatesTags: (_answer, error, numero) => (error ? [] : touchedBy(numero)),
    }),
    leaveOwnership: build.mutation<OwnershipAnswer, number>({
      query: (numero) => ({ url: `/monavis/demarches/${numero}/ownership`, method: 'DELETE' }),
      invalidatesTags: (_answer, error, numero) => (error ? [] : touchedBy(numero)),
    }),
  }),
});

export const { useDeclareOwnershipMutation, useLeaveOwnershipMutation } = ownershipApi;
