/**
 * Puts the product's name in the tab title. Strapi writes « <page> | Strapi » from every page and has no setting for it,
 * so the title is corrected each time it changes.
 */
export const brandDocumentTitle = (): void => {
  const correct = () => {
    const branded = document.title.replace(/\bStrapi( Admin)?$/, 'MonAvis');
    if (branded !== document.title) document.title = branded;
  };
  correct();
  new MutationObserver(correct).observe(document.head, {
    subtree: true,
    childList: true,
    characterData: true,
  });
};
