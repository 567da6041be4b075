import type { Language } from './language';

/** Why a public page cannot be shown. */
export type ProblemCode =
  | 'foreign'
  | 'not-found'
  | 'method'
  | 'slow'
  | 'unreadable'
  | 'too-large'
  | 'type'
  | 'broken'
  | 'busy';

interface SiteLabels {
  tagline: string;
  home: string;
  demo: string;
  privacy: string;
  problems: Record<ProblemCode, { title: string; text: string }>;
}

const fr: SiteLabels = {
  tagline: 'Le bouton « Je donne mon avis » des démarches en ligne',
  home: 'MonAvis, retour à l’accueil',
  demo: 'Site de démonstration : les comptes et les avis sont fictifs.',
  privacy: 'Sans cookie et sans publicité. Votre adresse IP n’est pas conservée.',
  problems: {
    foreign: {
      title: 'Envoi refusé',
      text: 'Ce formulaire a été envoyé depuis un autre site. Ouvrez la page sur ce site-ci et recommencez.',
    },
    'not-found': {
      title: 'Page introuvable',
      text: 'L’adresse est peut-être incomplète, ou la page n’existe plus.',
    },
    method: {
      title: 'Action impossible',
      text: 'Cette page ne peut pas être appelée de cette façon. Ouvrez-la depuis votre navigateur.',
    },
    slow: {
      title: 'Envoi trop long',
      text: 'Votre réponse n’est pas arrivée jusqu’à nous. Revenez en arrière et envoyez-la de nouveau.',
    },
    unreadable: {
      title: 'Réponse illisible',
      text: 'Nous n’avons pas pu lire ce qui a été envoyé, et rien n’a été enregistré. Revenez en arrière et réessayez.',
    },
    'too-large': {
      title: 'Réponse trop longue',
      text: 'Rien n’a été enregistré. Revenez en arrière, raccourcissez votre texte et envoyez-le de nouveau.',
    },
    type: {
      title: 'Format non accepté',
      text: 'Nous ne lisons que les réponses envoyées par le formulaire. Rien n’a été enregistré.',
    },
    broken: {
      title: 'Une erreur est survenue',
      text: 'Elle vient de notre site, pas de vous. Revenez en arrière et réessayez dans un instant.',
    },
    busy: {
      title: 'Service momentanément indisponible',
      text: 'Rien n’a été enregistré pour le moment. Attendez quelques secondes, puis actualisez cette page.',
    },
  },
};

const en: SiteLabels = {
  tagline: 'The feedback button of online public services',
  home: 'MonAvis, back to the home page',
  demo: 'Demonstration site: accounts and reviews are fictitious.',
  privacy: 'No cookie, no advertising. Your IP address is not kept.',
  problems: {
    foreign: {
      title: 'Sending refused',
      text: 'This form was sent from another site. Open the page on this site and start again.',
    },
    'not-found': {
      title: 'Page not found',
      text: 'The address may be incomplete, or the page no longer exists.',
    },
    method: {
      title: 'This cannot be done',
      text: 'This page cannot be called in this way. Open it from your browser.',
    },
    slow: {
      title: 'Sending took too long',
      text: 'Your answer did not reach us. Go back and send it again.',
    },
    unreadable: {
      title: 'Unreadable answer',
      text: 'We could not read what was sent, and nothing was saved. Go back and try again.',
    },
    'too-large': {
      title: 'Answer too long',
      text: 'Nothing was saved. Go back, shorten your text and send it again.',
    },
    type: {
      title: 'Format not accepted',
      text: 'We only read answers sent by the form. Nothing was saved.',
    },
    broken: {
      title: 'Something went wrong',
      text: 'It comes from our site, not from you. Go back and try again in a moment.',
    },
    busy: {
      title: 'Service temporarily unavailable',
      text: 'Nothing was saved for now. Wait a few seconds, then refresh this page.',
    },
  },
};

export const SITE_LABELS: Record<Language, SiteLabels> = { fr, en };
