import { spawnSync } from 'node:child_process';

/** Debian's own, which has what `apt-get install` put there. */
export const python = '/usr/bin/python3';

/** Modules that peers need, each with Debian's package and what people call it. */
const modules = {
  pandas: { debian: 'python3-pandas', called: 'pandas' },
  sklearn: { debian: 'python3-sklearn', called: 'scikit-learn' },
  scipy: { debian: 'python3-scipy', called: 'SciPy' },
  xgboost: { debian: 'python3-xgboost', called: 'XGBoost' },
} as const;

/** What to install, in words; undefined when nothing is. */
export function lackingPython(needed: readonly (keyof typeof modules)[]): string | undefined {
  const { status } = spawnSync(python, ['-c', `import ${needed.join(', ')}`]);
  if (status === 0) return undefined;
  const wanted = needed.map((one) => modules[one]);
  const called = wanted.map((one) => one.called);
  return `${python} lacks ${called.slice(0, -1).join(', ')} or ${called.at(-1)}: apt-get install ${wanted.map(({ debian }) => debian).join(' ')}.`;
}
