import type {
  ButtonAnswer,
  ButtonsAnswer,
  CreateButtonBody,
  UpdateButtonBody,
} from '../../../shared/contracts/buttons';
import { monavisApi } from './api';

const buttonsUrl = (numero: number) => `/monavis/demarches/${numero}/buttons`;

const buttonsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getButtons: build.query<ButtonsAnswer, number>({
      query: buttonsUrl,
      providesTags: (_answer, _error, numero) => [{ type: 'MonAvisButtons', id: numero }],
    }),
    createButton: build.mutation<ButtonAnswer, { numero: number; body: CreateButtonBody }>({
      query: ({ numero, body }) => ({ url: buttonsUrl(numero), method: 'POST', data: body }),
      invalidatesTags: (_answer, error, { numero }) =>
        error ? [] : ['MonAvisHome', { type: 'MonAvisButtons', id: numero }],
    }),
    updateButton: build.mutation<
      ButtonAnswer,
      { numero: number; id: number; body: UpdateButtonBody }
    >({
      query: ({ numero, id, body }) => ({
        url: `${buttonsUrl(numero)}/${id}`,
        method: 'PUT',
        data: body,
      }),
      invalidatesTags: (_answer, error, { numero }) =>
        error ? [] : ['MonAvisHome', { type: 'MonAvisButtons', id: numero }],
    }),
  }),
});

export const { useGetButtonsQuery, useCreateButtonMutation, useUpdateButtonMutation } = buttonsApi;
