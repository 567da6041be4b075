import { plainWord, wordSet } from './plain-word';

/**
 * What opens or goes on a sentence, and what is said to people (« Merci Monsieur Bonne journée »): neither a name nor
 * the name of a street. Lower case, without accents, as all the words here.
 */
const FUNCTION_WORDS = wordSet([
  'a ai ainsi alors apres as au aucun aucune aussi autre autres aux avait avant avec avez avoir avons',
  'bien bref but c car ce ceci cela celle celui certains ces cet cette chaque chez chose comme comment',
  'concernant contre d dans de deja depuis des desormais donc du durant elle elles en encore enfin',
  'ensuite entre est et etaient etait etant etc ete etes etre eu eux fait faut grace hier hors il ils',
  'inconnu inconnue inconnus ici impossible j jamais je juste l la laquelle le lequel les leur leurs',
  'lors lorsque lui m ma mais mal malgre me meme merci mes mieux moi moins mon n ne ni non nos notre',
  'nous nul on ont or ou par parce pareil parfait parfois pas pendant peu peut plus point pour pourquoi',
  'pourtant pourriez pouvez presque puis puisque qu quand que quel quelle quelles quels qui quoi ras',
  'rien s sa sans sauf se sera ses seul si sinon soit son sont sous sur t ta tandis tant te tel telle',
  'tes toi ton toujours tous tout toute toutes tres trop tu un une vers veuillez via voici voila voir',
  'vos votre vous vraiment vu y',
  'absent absente accueillant adorable agreable aimable avez-vous auriez bjr bonjour bonne bonnes bon',
  'bonsoir bravo charmant charmante cher chere competent competente cordialement courage excellent',
  'excellente felicitations formidable gentil gentille salut salutations super sympa sympathique',
  'appelez attend attendre connecter contacter demande demander dire dit donner envoyer faire faites',
  "indique laisser m'a permettre rappeler recu refaire refuse renvoyer repond repondre sait suis suite",
  'utiliser obligatoire coche cochee civilite svp ok top',
]);

/** Civilities, functions (« Monsieur le Maire »), bodies, things of a procedure: no name after a civility. */
const TITLES_AND_THINGS = wordSet([
  'adjoint adjointe agent agente agents assistante avocat avocate chef cheffe colonel commandant',
  'commissaire conseil conseiller conseillere defenseur defenseure delegue deleguee depute deputee',
  'directeur directrice docteur docteure dr employe employee general gestionnaire greffier greffiere',
  'huissier inspecteur inspectrice juge madame mademoiselle maire maitre maitresse maman mesdames',
  'messieurs ministre mlle mm mme monsieur mr notaire papa percepteur prefet prefete premier premiere',
  'president presidente principal principale procureur procureure professeur professeure recteur',
  'rectrice referent referente responsable secretaire senateur senatrice sous-prefet sous-prefete',
  'tresorier tresoriere',
  'accueil administration ameli ants assurance bureau caf caisse cerfa centre cni commune compte',
  'courriel courrier cpam dept departement dgfip direction dossier email europe euros etat fiche',
  'finances formulaire france franceconnect gendarmerie guichet hotel impots insee interieur internet',
  'justice mail mairie mission msa numero office ouvrage pole police portail prefecture region',
  'republique rsa service services site sous-prefecture tel telephone tribunal urssaf ville',
]);

/** « J'ai », « L'accueil », « C'est »; but not « D'Artois », « L'Hostis », « N'Dour ». */
const ELISION = /^(?:j|c|m|t|s|qu|jusqu|lorsqu|puisqu|quelqu)'/;
const ELIDED_ARTICLE = /^[ldn]'/;

const isWordOf = (words: ReadonlySet<string>, plain: string): boolean =>
  words.has(plain) || (ELIDED_ARTICLE.test(plain) && words.has(plain.slice(2)));

/** @returns whether a word, in any case, belongs to the sentence rather than to a name */
export const isFunctionWord = (word: string): boolean => {
  const plain = plainWord(word);
  return ELISION.test(plain) || isWordOf(FUNCTION_WORDS, plain);
};

/** @returns whether a word, in any case, is a common one, titles included, rather than somebody's name */
export const isCommonWord = (word: string): boolean =>
  isFunctionWord(word) || isWordOf(TITLES_AND_THINGS, plainWord(word));
