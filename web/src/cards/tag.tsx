import { Icon, type IconName } from '../ui/icon.tsx';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

const icons: Readonly<Record<Tone, IconName | null>> = {
  good: 'check',
  warn: 'alert',
  bad: 'close',
  plain: null,
};

/** A short word with a shape of its own: the colour only repeats what word and shape say. */
export function Tag({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  const icon = icons[tone];
  return (
    <span className="tag" data-tone={tone}>
      {icon && <Icon name={icon} size={13} />}
      {text}
    </span>
  );
}
