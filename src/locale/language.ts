// The languages of the interface, and a sentence in each of them. Every folder may import this file; it imports nothing.

export type Language = 'zh-CN' | 'en';

/** The same words in every language; a missing one does not compile. */
export type Sentence = Readonly<Record<Language, string>>;
