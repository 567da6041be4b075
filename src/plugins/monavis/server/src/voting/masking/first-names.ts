import { plainWord, wordSet } from './plain-word';

/**
 * Usual first names, lower case without accents. They only tell whether a second word in the same case still belongs to
 * the name: « MONSIEUR JEAN DUPONT » does, « MONSIEUR DUPONT REFUSE » does not.
 */
const FIRST_NAMES = wordSet([
  'adrien ahmed alain alexandre alexis ali alice aline amandine amelie amina ana andre anna anne',
  'annie antoine antonio arnaud arthur audrey aurelie axel baptiste beatrice benjamin benoit bernard',
  'brigitte bruno camille carla carole caroline catherine cecile celine chantal charles charlotte',
  'chloe christelle christian christine christophe claire claude clement colette corinne cyril daniel',
  'danielle david deborah delphine denis denise didier dominique elisabeth elise elodie emilie emma',
  'emmanuel eric estelle etienne eva fabien fabrice fatima fatiha florence florent france francine',
  'franck francois francoise frederic gabriel genevieve georges gerard ghislaine gilbert gilles',
  'gregory guillaume guy helene henri herve hugo ibrahim ines isabelle jacqueline jacques jean',
  'jean-baptiste jean-claude jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul',
  'jean-pierre jeanne jeremy jerome joel josette josiane jules julie julien karim karine kevin khadija',
  'laetitia laura laure laurence laurent lea leila lionel lisa louis louise luc lucas lucie lucien',
  'ludovic lydie madeleine manon manuel marc marcel margaux maria marie marie-christine marie-claude',
  'marie-france marie-therese marine marion martine mathieu mathilde matthieu maurice maxime melanie',
  'michel michele michelle mireille mohamed mohammed monique mourad muriel myriam nadia nadine nathalie',
  'nicolas nicole noemie nora odette odile olivier pascal pascale patricia patrick paul paulette',
  'pauline philippe pierre quentin rachel rachid raymond regine remi rene renee richard robert roger',
  'roland romain sabrina said samir samuel sandra sandrine sarah sebastien serge severine simone sofia',
  'solange sonia sophie stephane stephanie suzanne sylvain sylvie theo therese thierry thomas valentin',
  'valerie veronique victor vincent virginie xavier yann yannick yasmine yves yvette yvonne youssef zoe',
]);

/** @returns whether a word, in any case, is a usual first name */
export const isFirstName = (word: string): boolean => FIRST_NAMES.has(plainWord(word));
