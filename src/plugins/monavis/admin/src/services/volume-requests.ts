import type {
  CreateVolumeRequestBody,
  VolumeDecisionBody,
  VolumeRequestAnswer,
  VolumeRequestsAnswer,
} from '../../../shared/contracts/buttons';
import { monavisApi } from './api';

export type VolumeRequestsState = 'pending' | 'decided';

const volumeRequestsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getVolumeRequests: build.query<VolumeRequestsAnswer, VolumeRequestsState>({
      query: (state) => ({ url: '/monavis/volume-requests', config: { params: { state } } }),
      providesTags: ['MonAvisVolumeRequests'],
    }),
    requestVolume: build.mutation<
      VolumeRequestAnswer,
      { numero: number; body: CreateVolumeRequestBody }
    >({
      query: ({ numero, body }) => ({
        url: `/monavis/demarches/${numero}/volume-requests`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_answer, error, { numero }) =>
        error ? [] : ['MonAvisVolumeRequests', { type: 'MonAvisButtons', id: numero }],
    }),
    decideVolume: build.mutation<VolumeRequestAnswer, { id: number; body: VolumeDecisionBody }>({
      query: ({ id, body }) => ({
        url: `/monavis/volume-requests/${id}/decision`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_answer, error) =>
        error ? [] : ['MonAvisHome', 'MonAvisVolumeRequests', 'MonAvisButtons'],
    }),
  }),
});

export const { useGetVolumeRequestsQuery, useRequestVolumeMutation, useDecideVolumeMutation } =
  volumeRequestsApi;
