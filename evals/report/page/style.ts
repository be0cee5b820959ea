/** The page's style: readable on a phone and on paper, in light and dark; a verdict is a word before it is a colour. */
export const style = `
:root { color-scheme: light dark; --line: #8886; --soft: #8882; --bad: #b3261e; --good: #1b6e3c; --odd: #8a5a00; --link: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #7bd69c; --odd: #ffcc70; --link: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 76rem; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--line); }
.wide { overflow-x: auto; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; } summary { cursor: pointer; padding: .4rem .6rem; } .body { padding: 0 .75rem .75rem; }
pre, code { font: .875rem/1.45 ui-monospace, monospace; } pre { white-space: pre-wrap; background: var(--soft); border-radius: .3rem; padding: .5rem; margin: .25rem 0; }
.pass { color: var(--good); } .fail, .broken { color: var(--bad); font-weight: 600; } .error { color: var(--odd); font-weight: 600; }
.said { white-space: pre-wrap; margin: .25rem 0; padding: .4rem .6rem; border-left: .25rem solid var(--line); } .assistant { background: var(--soft); }
.who { font-size: .8rem; opacity: .8; } .figure { text-decoration: underline dotted; }
.sides { display: grid; gap: .5rem; } @media (min-width: 48rem) { .sides { grid-template-columns: 1fr 1fr; } }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: .5rem 0; } label { display: grid; font-size: .85rem; } input, select, button { font: inherit; padding: .25rem .4rem; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
.added::before { content: "+ "; } .gone::before { content: "− "; }
@media print { form { display: none; } details { break-inside: avoid; } }
`;

/** Filters the list by words and verdict, and opens the case that the address names. Reads no text of a case but its own attributes. */
export const script = `
'use strict';
const form = document.querySelector('form');
const cases = [...document.querySelectorAll('[data-case]')];
const count = document.querySelector('#shown');
function filter() {
  const words = form.elements.words.value.trim().toLowerCase();
  const status = form.elements.status.value;
  const family = form.elements.family.value;
  let left = 0;
  for (const one of cases) {
    const fits = one.dataset.case.toLowerCase().includes(words)
      && (status === '' || one.dataset.status === status || (status === 'other' && one.dataset.other === 'yes'))
      && (family === '' || one.dataset.family === family);
    one.hidden = !fits;
    if (fits && one.tagName === 'DETAILS') left++;
  }
  count.textContent = String(left);
}
function open() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named) return;
  for (let at = named; at; at = at.parentElement) if (at.tagName === 'DETAILS') { at.open = true; at.hidden = false; }
  named.scrollIntoView();
}
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));
addEventListener('hashchange', open);
open();
`;
