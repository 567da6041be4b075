import type { FormAnswer, PublishFormBody, SaveFormBody } from '../../../shared/contracts/forms';
import { monavisApi } from './api';

const formUrl = (numero: number) => `/monavis/demarches/${numero}/form`;

const formsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getForm: build.query<FormAnswer, number>({
      query: formUrl,
      // Read again by each visit: what is typed builds on it.
      keepUnusedDataFor: 0,
    }),
    saveForm: build.mutation<FormAnswer, { numero: number; body: SaveFormBody }>({
      query: ({ numero, body }) => ({ url: formUrl(numero), method: 'PUT', data: body }),
    }),
    publishForm: build.mutation<FormAnswer, { numero: number; body: PublishFormBody }>({
      query: ({ numero, body }) => ({
        url: `${formUrl(numero)}/publication`,
        method: 'POST',
        data: body,
      }),
    }),
  }),
});

export const { useGetFormQuery, useSaveFormMutation, usePublishFormMutation } = formsApi;
