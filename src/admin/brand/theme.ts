/** The blue of the button « Je donne mon avis », in place of Strapi's purple. Dark mode keeps a lighter blue, for contrast. */
export const theme = {
  light: {
    colors: {
      primary100: '#f0f0fd',
      primary200: '#d4d4f7',
      primary500: '#6a6af4',
      primary600: '#000091',
      primary700: '#00006b',
      buttonPrimary500: '#2a2ab8',
      buttonPrimary600: '#000091',
      // Strapi's own is too pale on its yellow badges (WCAG 1.4.3).
      warning700: '#8a4300',
    },
  },
  dark: {
    colors: {
      primary500: '#6a6af4',
      primary600: '#9a9aff',
      primary700: '#b8b8ff',
      buttonPrimary500: '#6a6af4',
      buttonPrimary600: '#4b4be0',
    },
  },
};
