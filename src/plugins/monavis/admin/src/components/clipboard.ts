/**
 * Puts a text in the clipboard. Browsers give the clipboard to secure pages only; on a plain http address the older
 * command copies what is selected, and where that fails too the text is left selected for the person to copy.
 *
 * @param text - what to copy
 * @param element - where the same text is shown
 * @returns whether the text is in the clipboard
 */
export const copyText = async (text: string, element: HTMLElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    window.getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
};
