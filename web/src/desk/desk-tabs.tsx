import { useApp } from '../app-context.ts';

export type DeskTab = 'desk' | 'chat';

interface DeskTabsProps {
  readonly tab: DeskTab;
  readonly onPick: (tab: DeskTab) => void;
}

/** On a phone desk and chat take turns. */
export function DeskTabs({ tab, onPick }: DeskTabsProps) {
  const { words } = useApp();
  const tabs: readonly (readonly [DeskTab, string])[] = [
    ['desk', words.desk.deskTab],
    ['chat', words.desk.chatTab],
  ];
  return (
    <div className="desk-tabs">
      {tabs.map(([value, label]) => (
        <button key={value} type="button" aria-pressed={tab === value} onClick={() => onPick(value)}>
          {label}
        </button>
      ))}
    </div>
  );
}
