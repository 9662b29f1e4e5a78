// The interface's language and its words, for every component of the pane.
import { createContext, useContext } from 'react';
import { CHINESE, type Speech } from '../../locale';

export const SpeechContext = createContext<Speech>(CHINESE);

export const useWords = (): Speech => useContext(SpeechContext);
