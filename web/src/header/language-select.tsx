import { isLocale, localeNames } from '../language/words.ts';
import type { Locale } from '../types.ts';
import { Icon } from '../ui/icon.tsx';

interface LanguageSelectProps {
  readonly label: string;
  readonly locale: Locale;
  readonly onPick: (locale: Locale) => void;
}

export function LanguageSelect({ label, locale, onPick }: LanguageSelectProps) {
  return (
    <label className="select language">
      <Icon name="globe" size={16} />
      <span className="sr-only">{label}</span>
      <select value={locale} onChange={({ target }) => isLocale(target.value) && onPick(target.value)}>
        {Object.entries(localeNames).map(([value, name]) => (
          <option key={value} value={value} lang={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
