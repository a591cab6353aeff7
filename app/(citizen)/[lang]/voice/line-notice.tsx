/** Inside the LINE app: calm advice, and a link by which LINE opens the page in an ordinary browser. All works here too. */
import { addressIn } from '@/app/_http/page';
import { Notice } from '@/app/_ui/notice';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';

/** Told by what the browser says of itself; looked at here and forgotten. */
export const isInLine = (request: Request): boolean => /\bLine\//.test(request.headers.get('user-agent') ?? '');

export function LineNotice({ lang, path }: { lang: Lang; path: string }) {
  const { word, text, open } = voiceTexts[lang].line;
  return (
    <Notice kind="warning" word={word}>
      <p>{text}</p>
      <p>
        <a href={`${addressIn(lang, path)}?openExternalBrowser=1`}>{open}</a>
      </p>
    </Notice>
  );
}
