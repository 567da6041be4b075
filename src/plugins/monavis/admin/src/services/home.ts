import type { HomeAnswer } from '../../../shared/contracts/home';
import { monavisApi } from './api';

const homeApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getHome: build.query<HomeAnswer, void>({
      query: () => '/monavis/home',
      providesTags: ['MonAvisHome'],
    }),
  }),
});

export const { useGetHomeQuery } = homeApi;
