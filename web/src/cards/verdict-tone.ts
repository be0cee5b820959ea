import type { Tone } from './tag.tsx';

const tones: Readonly<Record<string, Tone>> = {
  approved: 'good',
  counteroffer: 'warn',
  referred: 'warn',
  declined: 'bad',
  incomplete: 'plain',
};

export const verdictTone = (decision: string): Tone => tones[decision] ?? 'plain';
