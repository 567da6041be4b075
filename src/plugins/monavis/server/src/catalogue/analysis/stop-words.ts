/**
 * Words that name no démarche: articles, pronouns, prepositions, and those of a whole question (« comment puis-je faire
 * pour obtenir… »). As `toTokens` gives them.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a au aux avec c ce ces cet cette chez d dan dans de des du en entre et eux il ils elle elles j je l la le les leur leurs',
    'lui m ma me mes moi mon n ne ni nos notre nous on ou par pas pour qu que qui quoi s sa se ses si son sont sur t ta te',
    'tes toi ton tu un une vers vos votre vous y ca cela est etre suis es ai as ont avons avez etait sera soit lors',
    'comment combien quand quel quelle quels pourquoi peut peux puis pui puisje dois doit doivent faut falloir veux veut',
    'voudrais voudrai voudrait vouloir aimerais aimerai souhaite souhaiter besoin faire fais fait faites aller vais va',
    'avoir obtenir recevoir recuperer mettre svp merci bonjour sil plait si mai mais donc car comme tout tous toute tres',
    'plus chose aupre apre avant afin ainsi lequel dont numero num no nr ligne internet site web gouv fr www http https',
    'quelqu quelque quelqun nouveau nouvelle demarche arrive arriver',
  ]
    .join(' ')
    .split(' ')
);
