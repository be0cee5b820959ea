import { useApp } from '../app-context.ts';
import type { StructuresCard as StructuresData } from '../structure-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { barrierWords, StructureItem } from './structure-item.tsx';
import { StructureRanges } from './structure-ranges.tsx';

/** Ways to structure a deal that no other beats, or what would have to give, each with what stops one step further. */
export function StructuresCard({ data }: { readonly data: StructuresData }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { note, picks, relaxations, against, missing, structureCount } = data;
  return (
    <CardFrame
      kind="structures"
      icon="scale"
      title={words.structure.title}
      aside={structureCount > 0 ? words.structure.count(speech.whole(structureCount)) : undefined}
    >
      <p>{speech.code('structure_note', note)}</p>
      {missing.length > 0 && <p>{missing.map(speech.fact).join(' · ')}</p>}
      {against.length > 0 && <p>{barrierWords(against, speech)}</p>}
      {picks.map((pick) => (
        <StructureItem
          key={pick.kinds[0]?.code}
          title={pick.kinds.map(({ code }) => speech.code('structure_pick', code)).join(' · ')}
          structure={pick}
        />
      ))}
      {relaxations.length > 0 && <p className="eyebrow">{words.structure.wouldGive}</p>}
      {relaxations.map((relaxation) => (
        <StructureItem
          key={relaxation.kind}
          title={speech.code('relaxation', relaxation.kind)}
          structure={relaxation}
        />
      ))}
      <StructureRanges data={data} />
      <p className="fine">{words.structure.note}</p>
    </CardFrame>
  );
}
