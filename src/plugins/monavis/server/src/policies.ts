import { isOwner } from './access/is-owner';

export const policies = { 'is-owner': isOwner };
