import { createContext, useContext } from 'react';

/** What the figures of a report are about (démarche, period, source), for files that leave the page. */
const FigureCaption = createContext('');

export const FigureCaptionProvider = FigureCaption.Provider;

/** @returns the démarche, period and source of the figures around, in words */
export const useFigureCaption = (): string => useContext(FigureCaption);
