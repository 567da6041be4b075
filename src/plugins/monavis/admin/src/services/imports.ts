import type {
  ApplyImportBody,
  ImportAnswer,
  ImportMappingBody,
  ImportRowsAnswer,
  ImportRowsQuery,
  ImportsAnswer,
} from '../../../shared/contracts/imports';
import { monavisApi } from './api';

const importsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getImports: build.query<ImportsAnswer, void>({
      query: () => '/monavis/imports',
      providesTags: ['MonAvisImports'],
    }),
    getImport: build.query<ImportAnswer, number>({
      query: (id) => `/monavis/imports/${id}`,
      providesTags: ['MonAvisImports'],
    }),
    getImportRows: build.query<ImportRowsAnswer, { id: number; query: ImportRowsQuery }>({
      query: ({ id, query }) => ({
        url: `/monavis/imports/${id}/rows`,
        config: { params: query },
      }),
      providesTags: ['MonAvisImports'],
    }),
    uploadImport: build.mutation<ImportAnswer, File>({
      query: (file) => {
        const data = new FormData();
        data.append('files', file);
        return { url: '/monavis/imports', method: 'POST', data };
      },
      invalidatesTags: (_answer, error) => (error ? [] : ['MonAvisImports']),
    }),
    mapImport: build.mutation<ImportAnswer, { id: number; body: ImportMappingBody }>({
      query: ({ id, body }) => ({
        url: `/monavis/imports/${id}/mapping`,
        method: 'PUT',
        data: body,
      }),
      invalidatesTags: (_answer, error) => (error ? [] : ['MonAvisImports']),
    }),
    applyImport: build.mutation<ImportAnswer, { id: number; body: ApplyImportBody }>({
      query: ({ id, body }) => ({
        url: `/monavis/imports/${id}/application`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: ['MonAvisImports'],
    }),
    undoImport: build.mutation<ImportAnswer, number>({
      query: (id) => ({ url: `/monavis/imports/${id}/undo`, method: 'POST' }),
      invalidatesTags: ['MonAvisImports'],
    }),
  }),
});

export const {
  useGetImportsQuery,
  useGetImportQuery,
  useGetImportRowsQuery,
  useUploadImportMutation,
  useMapImportMutation,
  useApplyImportMutation,
  useUndoImportMutation,
} = importsApi;
