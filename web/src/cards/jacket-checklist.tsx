import { useApp } from '../app-context.ts';
import type { JacketCard, JacketCollected } from '../jacket-types.ts';
import { useSpeech } from '../use-speech.ts';

/** What to get for the first program that papers can win and, where that is more, for all of them. */
export function JacketChecklist({ data: { best, all, programs } }: { readonly data: JacketCard }) {
  const { words } = useApp();
  const speech = useSpeech();
  const first = programs.find(({ programId }) => best.programIds.includes(programId));
  if (!first || all.items.length === 0) return null;
  const more = all.programCount > 1 && all.items.length > best.items.length;
  return (
    <>
      {best.items.length > 0 && (
        <Items title={words.jacket.collectFor(`${first.funder} ${first.program}`)} collected={best} />
      )}
      {more && <Items title={words.jacket.collectForAll(speech.whole(all.programCount))} collected={all} />}
    </>
  );
}

function Items({ title, collected }: { readonly title: string; readonly collected: JacketCollected }) {
  const speech = useSpeech();
  return (
    <div className="code-list">
      <p className="eyebrow">{title}</p>
      <ul>
        {collected.items.map(({ stip, cure, who, codes }) => (
          <li key={`${stip ?? ''}${cure}${codes.join()}`}>
            {stip ? speech.code('stip', stip) : speech.code('jacket_defect', codes[0] ?? '')}
            <span className="muted finding-cure">
              {speech.code('jacket_actor', who)}: {speech.code('jacket_cure', cure)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
