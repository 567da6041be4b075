/**
 * Words that say nothing of a comment by themselves, folded: articles, pronouns, prepositions, auxiliaries, the small
 * words of conversation. What judges (« pas », « trop », « très ») is left out too: it says something only beside others.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a ai aie aient aies ait alors apres as au aucun aucune aupres aura aurai aurait aurais auront aussi autre autres aux avaient',
    'avais avait avant avec avez aviez avoir avons ayant beaucoup bien bon c ca car ce ceci cela celle celles celui cependant ces',
    'cet cette ceux chacun chaque chez ci comme comment d dans de deja depuis des deux devait devoir dire dois doit doivent donc',
    'dont du elle elles en encore enfin ensuite entre es est et etaient etais etait etant ete etes etre eu eux fait faire fais',
    'faisait faites font fois fut grace guere hors ici il ils j jamais je jusqu jusque l la laquelle le lequel les lesquels leur leurs',
    'lors lorsqu lorsque lui m ma mais malgre me meme memes merci mes mieux moi moins mon n ne ni non nos notre nous o on ont ou par',
    'parce parfois pas pendant peu peut peuvent peux plus plusieurs plutot pour pourquoi pourrait pouvoir pres puis puisqu puisque',
    'qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi rien s sa sans sauf se sera serait seront ses seul',
    'seulement si sien soi soit sommes son sont sous souvent suis sur surtout t ta tant te tel telle tellement tes toi ton toujours tous',
    'tout toute toutes tres trop tu un une va vais vers veut veux voila voir vos votre vous vraiment vu y',
    'the and of to in is it for was i my you that this not with be on are',
  ]
    .join(' ')
    .split(' ')
);
