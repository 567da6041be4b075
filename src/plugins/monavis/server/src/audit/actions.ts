/** Every action that the journal knows, with its French name. */
export const AUDIT_ACTIONS = {
  'registration.activated': 'Compte ouvert après confirmation',
  'registration.requested': 'Demande de compte confirmée',
  'registration.accepted': 'Demande de compte acceptée',
  'registration.refused': 'Demande de compte refusée',
  'account.created': 'Compte créé',
  'account.changed': 'Compte modifié',
  'account.deleted': 'Compte supprimé',
  'role.changed': 'Droits d’un rôle modifiés',
  'domains.added': 'Domaines autorisés ajoutés',
  'domains.removed': 'Domaine autorisé retiré',
  'ownership.started': 'Porteur ajouté',
  'ownership.ended': 'Porteur retiré',
  'volume.requested': 'Activation demandée (forte volumétrie)',
  'volume.decided': 'Forte volumétrie décidée',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
