import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from '../ui/icon.tsx';

interface CardFrameProps {
  readonly icon: IconName;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly kind: string;
  readonly tone?: string;
  readonly children: ReactNode;
}

/** The frame every card shares: a labelled section with a title and something beside it. */
export function CardFrame({ icon, title, aside, kind, tone, children }: CardFrameProps) {
  const titleId = useId();
  return (
    <section className={`card card-${kind}`} data-tone={tone} aria-labelledby={titleId}>
      <header className="card-head">
        <Icon name={icon} />
        <h3 id={titleId}>{title}</h3>
        {aside !== undefined && <div className="card-aside">{aside}</div>}
      </header>
      <div className="card-body">{children}</div>
    </section>
  );
}
