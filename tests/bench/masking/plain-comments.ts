/** What most people write: no digit, no « @ », no civility. The vote path masks such comments almost for nothing. */
export const PLAIN_COMMENTS: readonly string[] = [
  'Très bien, rapide et efficace.',
  'RAS',
  'Parfait, merci beaucoup !',
  'Site trop lent, je n’ai pas pu joindre mes justificatifs et personne ne répond au téléphone.',
  'J’ai dû recommencer plusieurs fois parce que la page se recharge toute seule et que tout est effacé.',
  'Démarche simple, mais la confirmation arrive tard et l’on ne sait pas si le dossier est complet.',
  'Le formulaire ne fonctionne pas sur mobile : les boutons sont hors de l’écran et la date de naissance est impossible à saisir. Sur ordinateur tout va bien, il faudrait le dire au début.',
  'Je suis allée au guichet faute de pouvoir faire la demande en ligne ; l’agent a été très aimable et tout a été réglé dans la matinée. Dommage que le site ne dise pas quelles pièces apporter, cela m’aurait évité un aller-retour. Les explications sont longues et pleines de mots que je ne comprends pas.',
  'Impossible de revenir en arrière sans tout perdre. À l’étape des revenus il manque une aide, on ne sait pas quelle ligne recopier, et le message d’erreur ne dit rien. Après plusieurs essais j’ai appelé une association qui m’a expliqué où regarder. Une fois la bonne case trouvée, c’est allé très vite et j’ai reçu la réponse dans la semaine. Merci aux équipes, mais pensez aux personnes âgées qui n’ont pas quelqu’un pour les aider !',
  'Merci 👍',
];
