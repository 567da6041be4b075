import type { OwnershipAnswer } from '../../../shared/contracts/ownership';
import { monavisApi } from './api';

/** Everything that says who is in charge of the démarche, or depends on it. */
const touchedBy = (numero: number) =>
  [
    'MonAvisHome',
    'MonAvisCatalogue',
    { type: 'MonAvisDemarche', id: numero },
    { type: 'MonAvisButtons', id: numero },
    { type: 'MonAvisReviews', id: numero },
  ] as const;

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
