import type { Labels } from './labels';

export const fr: Labels = {
  formTitle: 'Je donne mon avis',
  otherLanguage: 'English',
  satisfaction: {
    question: 'De façon générale, comment ça s’est passé ?',
    choices: { bad: 'Pas bien', medium: 'Moyen', good: 'Très bien' },
    send: 'Envoyer mon avis',
    change: 'Enregistrer mon avis',
    next: (count) =>
      count === 1
        ? 'Une question facultative vous sera proposée ensuite.'
        : `${count === 2 ? 'Deux' : 'Trois'} questions facultatives vous seront proposées ensuite.`,
  },
  stepTitles: { clarity: 'Clarté', help: 'Aides', comment: 'Commentaire' },
  progress: (position, total) => `Étape ${position} sur ${total}`,
  saved: {
    title: 'Votre avis est enregistré',
    text: (count) =>
      `Vous pouvez le préciser en ${['une étape facultative', 'deux étapes facultatives', 'trois étapes facultatives'][count - 1]} : chaque réponse est enregistrée dès que vous continuez.`,
  },
  clarity: {
    question: 'Qu’avez-vous pensé des informations et des instructions fournies ?',
    hint: 'Une réponse, de 1 à 5',
    lowest: 'Pas clair du tout',
    highest: 'Très clair',
  },
  help: {
    question:
      'Durant votre parcours, avez-vous tenté d’obtenir de l’aide par l’un des moyens suivants ?',
    hint: 'Plusieurs réponses possibles',
    choices: {
      counter: 'Au guichet, avec l’administration',
      phone: 'Par téléphone, avec l’administration',
      email: 'Par e-mail, avec l’administration',
      chat: 'Par chat, avec l’administration',
      relative: 'Une personne proche',
      association: 'Une association',
      website: 'Des sites internet',
      other: 'Autre',
      none: 'Je n’ai pas eu besoin d’aide',
    },
    other: 'Quel autre moyen ? (250 caractères au plus)',
    reached: {
      counter: 'Au guichet, avez-vous réussi à joindre l’administration ?',
      phone: 'Par téléphone, avez-vous réussi à joindre l’administration ?',
      email: 'Par e-mail, avez-vous réussi à joindre l’administration ?',
      chat: 'Par chat, avez-vous réussi à joindre l’administration ?',
    },
    yes: 'Oui',
    no: 'Non',
    quality: {
      counter: 'Au guichet, comment était la qualité de l’aide obtenue ?',
      phone: 'Par téléphone, comment était la qualité de l’aide obtenue ?',
      email: 'Par e-mail, comment était la qualité de l’aide obtenue ?',
      chat: 'Par chat, comment était la qualité de l’aide obtenue ?',
    },
    lowest: 'Très mauvaise',
    highest: 'Excellente',
  },
  difficulties: {
    question: 'Avez-vous rencontré des difficultés ?',
    hint: 'Plusieurs réponses possibles',
    choices: {
      'missing-information': 'Manque d’informations avant de commencer',
      'not-working': 'La démarche n’a pas fonctionné',
      'mobile-display': 'Affichage sur mobile',
      documents: 'Pièces justificatives',
      'unclear-next-steps': 'Manque d’informations sur la suite',
      other: 'Autre',
    },
    other: 'Quelle autre difficulté ? (250 caractères au plus)',
  },
  comment: {
    question: 'Souhaitez-vous nous en dire plus ?',
    hint: 'Votre réponse est anonyme. Merci de ne pas écrire de données personnelles.',
    hintWithContact:
      'Merci de ne pas écrire de données personnelles dans ce texte : il sera lu par plusieurs agents.',
    limit: '5 000 caractères au plus',
  },
  contact: {
    // The hyphen does not break: « e- » would end the line on a phone.
    question: 'Votre adresse e‑mail (facultatif)',
    hint: 'Pour que les agents chargés de cette démarche puissent vous répondre au sujet de cet avis, et pour cela seulement. Elle est gardée à part, et supprimée au bout de 90 jours. Sans elle, votre réponse reste anonyme.',
  },
  test: 'Formulaire de test : vos réponses ne sont pas enregistrées.',
  level: (level, lowest, highest) => {
    if (level === 1) return `1 sur 5, ${lowest}`;
    return level === 5 ? `5 sur 5, ${highest}` : `${level} sur 5`;
  },
  next: 'Suivant',
  previous: 'Précédent',
  finish: 'Terminer',
  thanks: {
    title: 'Merci pour votre aide !',
    text: 'Votre avis est enregistré, avec les précisions que vous avez données.',
    use: 'Les agents chargés de cette démarche le liront pour savoir ce qui fonctionne et ce qu’il faut améliorer. Il compte aussi dans la note de satisfaction de la démarche. Votre commentaire, si vous en avez écrit un, peut être publié avec la réponse de l’administration.',
    close: 'Vous pouvez fermer cette page.',
    back: 'Retourner à la démarche',
  },
  problemTitle: 'Votre réponse est à corriger',
  problemPrefix: 'Erreur',
  problem: (problem) => {
    switch (problem.code) {
      case 'required':
        return 'Choisissez une réponse : « Pas bien », « Moyen » ou « Très bien ».';
      case 'none-with-others':
        return 'Vous avez coché « Je n’ai pas eu besoin d’aide » avec d’autres réponses : décochez ce qui ne convient pas.';
      case 'other-unchecked':
        return 'Cochez « Autre » pour garder votre texte, ou effacez-le.';
      case 'not-an-email':
        return 'Écrivez une adresse e-mail complète, par exemple prenom@exemple.fr, ou effacez-la.';
      case 'too-long':
        return `Votre texte a ${problem.count.toLocaleString('fr')} caractères : raccourcissez-le à ${problem.limit.toLocaleString('fr')} au plus.`;
    }
  },
  notices: {
    expired: {
      title: 'Cette page était ouverte depuis plus de deux heures',
      text: 'Votre avis n’est pas encore enregistré. Votre choix est gardé : envoyez-le de nouveau.',
    },
    'unreadable-token': {
      title: 'Nous n’avons pas pu vérifier votre envoi',
      text: 'Votre avis n’est pas encore enregistré. Votre choix est gardé : envoyez-le de nouveau.',
    },
    busy: {
      title: 'Service momentanément indisponible',
      text: 'Votre réponse n’est pas encore enregistrée, mais elle est gardée sur cette page : attendez quelques secondes, puis envoyez-la de nouveau.',
    },
    'work-asked': {
      title: 'Une vérification est nécessaire',
      text: 'Ce formulaire reçoit en ce moment un nombre inhabituel d’envois. Votre avis n’est pas encore enregistré, mais votre choix est gardé : envoyez-le de nouveau.',
    },
    'already-voted': {
      title: 'Votre premier choix était déjà enregistré',
      text: 'Un formulaire ne compte qu’une fois. Pour changer d’avis, utilisez le bouton « Précédent ».',
    },
  },
  tooMany: (minutes) => ({
    title: 'Trop d’avis ont été envoyés depuis votre réseau',
    text: `Votre réponse n’est pas encore enregistrée, mais elle est gardée sur cette page : laissez-la ouverte, puis envoyez-la de nouveau dans ${minutes} min.`,
  }),
  work: {
    running: 'Vérification automatique en cours : vous n’avez rien à faire.',
    waiting:
      'Encore un instant : votre avis part dès que la vérification automatique est terminée.',
    done: 'Vérification automatique terminée.',
    failed:
      'La vérification automatique n’a pas abouti. Vous pouvez envoyer votre avis : il sera enregistré, et relu avant d’être compté.',
    withoutScript:
      'Ce formulaire reçoit en ce moment un nombre inhabituel d’envois. Votre avis sera enregistré, et relu avant d’être compté. Il n’y a rien d’autre à faire ; avec JavaScript, il serait compté aussitôt.',
  },
  trap: 'Ne pas remplir',
  refusals: {
    invalid: {
      title: 'Adresse invalide',
      text: 'L’adresse de ce formulaire est incomplète ou n’existe pas. Revenez à la page où se trouve le bouton « Je donne mon avis », et cliquez dessus de nouveau.',
    },
    closed: {
      title: 'Ce formulaire est fermé',
      text: 'Le bouton que vous avez utilisé ne recueille plus d’avis.',
    },
    archived: {
      title: 'Cette démarche n’existe plus',
      text: 'Elle ne recueille plus d’avis.',
    },
    locked: {
      title: 'Ce formulaire n’est pas encore ouvert',
      text: 'Cette démarche ne recueille pas encore d’avis : l’administration qui en est chargée doit d’abord en demander l’activation.',
    },
    'test-over': {
      title: 'Ce lien de test ne sert plus',
      text: 'Un lien de test est valable une heure. Rouvrez le test depuis l’onglet « Formulaire » de votre démarche.',
    },
  },
  receiptExpired: {
    title: 'Votre avis est enregistré, mais ne peut plus être complété',
    text: 'Un avis peut être précisé pendant 24 heures. Ce que vous aviez envoyé avant est bien gardé.',
  },
  reviewGone: {
    title: 'Cet avis ne peut plus être complété',
    text: 'Il n’est plus enregistré chez nous.',
  },
  keptText: {
    title: 'Votre texte',
    text: 'Il n’a pas été enregistré. Vous pouvez le copier pour ne pas le perdre.',
  },
  backToDemarche: 'Retourner à la démarche',
};
