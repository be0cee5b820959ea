import type { CaseResult } from '../../run/run-case.ts';
import { html, type Markup } from './markup.ts';

type Step = CaseResult['steps'][number];

/** What was said and done, turn by turn. Each figure links to the claim it is, with its role, its exact value and its unit. */
export const conversation = (steps: readonly Step[], name: string): Markup =>
  html`${steps.map((step) => turn(step, `${name}-t${step.turn}`))}`;

const turn = (step: Step, id: string): Markup => html`
<section id="${id}"><h3>Turn ${step.turn} <span class="who">${step.status}${step.recovered ? ', after a restart' : ''}</span></h3>
<div class="said"><div class="who">${step.decided ? 'decision' : 'person'}</div>${step.user}</div>
${step.refusal ? html`<p class="fail">turned away: ${step.refusal}</p>` : null}
${calls(step)}
${step.reply === '' ? null : html`<div class="said assistant"><div class="who">assistant</div>${reply(step, id)}</div>`}
${step.notices.length > 0 ? html`<p class="who">notices: ${step.notices.join(', ')}</p>` : null}
${claims(step, id)}</section>`;

/** The sentences with their figures as links; as plain text where a sentence does not hold what it should. */
function reply({ reply: whole, sentences }: Step, id: string): Markup {
  if (sentences.map(({ text }) => text).join('') !== whole) return html`${whole}`;
  let n = 0;
  return html`${sentences.map(({ text, figures }) => {
    let at = 0;
    const parts = [...figures]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => {
        const before = text.slice(at, start);
        at = end;
        return html`${before}<a class="figure" href="#${id}-f${n++}">${text.slice(start, end)}</a>`;
      });
    return html`${parts}${text.slice(at)}`;
  })}`;
}

function claims({ figures }: Step, id: string): Markup | null {
  if (figures.length === 0) return null;
  const rows = figures.map(
    ({ shown, role, unit, value, claimId }, n) =>
      html`<tr id="${id}-f${n}"><td>${shown}</td><td>${role}</td><td><code>${String(value)}</code> ${unit}</td><td><code>${claimId}</code></td></tr>`,
  );
  return html`<details><summary>${figures.length} figures and the claims they are</summary><div class="body wide"><table>
<thead><tr><th scope="col">as shown</th><th scope="col">role</th><th scope="col">value</th><th scope="col">claim</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function calls({ calls: made, awaits }: Step): Markup | null {
  if (made.length === 0 && awaits === null) return null;
  const rows = made.map(
    ({ tool, args, outcome, rule, code }) => html`<tr><td><code>${tool}</code></td>
<td class="${outcome === 'refused' || outcome === 'failed' ? 'fail' : ''}">${outcome}</td><td>${rule}${code ? html`<br><code>${code}</code>` : null}</td><td><code>${JSON.stringify(args)}</code></td></tr>`,
  );
  return html`<div class="wide"><table><caption class="who">tool calls, in the order proposed</caption>
<thead><tr><th scope="col">tool</th><th scope="col">outcome</th><th scope="col">rule</th><th scope="col">arguments</th></tr></thead><tbody>${rows}</tbody></table></div>
${awaits ? html`<p>waits for a person: <code>${awaits}</code></p>` : null}`;
}
