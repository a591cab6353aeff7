/**
 * Recordings of the complaint pages, `public/audio/{language}/{name}.mp3`, which an office may add. The server looks
 * once, when the first page is shown; a name without a file has no button. None is shipped with the program.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Lang, Text } from '@/lib/i18n/text';

/** The languages of the pages, and those spoken around them. The key is the folder, as ISO 639 has it. */
export const audioLanguages = {
  th: { th: 'ภาษาไทย', en: 'Thai' },
  en: { th: 'ภาษาอังกฤษ', en: 'English' },
  shn: { th: 'ภาษาไทใหญ่', en: 'Shan' },
  lhu: { th: 'ภาษาลาหู่', en: 'Lahu' },
  lis: { th: 'ภาษาลีซู', en: 'Lisu' },
  ksw: { th: 'ภาษากะเหรี่ยง', en: 'Karen' },
} as const satisfies Record<string, Text>;
export type AudioLanguage = keyof typeof audioLanguages;

const languages = Object.keys(audioLanguages) as AudioLanguage[];

/** Names of the recordings in a folder; none where there is no folder. */
const listNames = (folder: string): string[] => {
  try {
    return readdirSync(folder).flatMap((file) => /^([a-zA-Z-]+)\.mp3$/.exec(file)?.[1] ?? []);
  } catch {
    return [];
  }
};

let found: ReadonlyMap<AudioLanguage, ReadonlySet<string>> | undefined;

/** Where `name` can be heard: in the language of the page first, never in the other language of the pages. */
export const listRecordings = (name: string, lang: Lang): { language: AudioLanguage; src: string }[] => {
  found ??= new Map(
    languages.map((language) => [language, new Set(listNames(path.join(process.cwd(), 'public/audio', language)))]),
  );
  const isOffered = (language: AudioLanguage) => language === lang || (language !== 'th' && language !== 'en');
  return languages
    .filter((language) => isOffered(language) && found?.get(language)?.has(name))
    .map((language) => ({ language, src: `/audio/${language}/${name}.mp3` }));
};
