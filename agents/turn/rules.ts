import type { Deal } from '#tools/deals/deal.ts';
import { dealVisibleTo } from '#tools/deals/visible.ts';
import { invalidArguments } from '#tools/kit/call-tool.ts';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import { type AppError, forbidden, invalidInput, notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { RoleCard } from '../roles/role.ts';
import { type Sources, unsourcedFields } from './sources.ts';

/** A proposed call with everything the guard may look at. Rules see data only, so they are tested without a graph. */
export interface Examined {
  readonly name: string;
  readonly args: unknown;
  readonly tool: AnyTool | undefined;
  readonly principal: Principal;
  readonly role: RoleCard;
  /** The deal the call names, as the store has it; undefined when it names none, or one that does not exist. */
  readonly deal: Deal | undefined;
  /** The deal id in the arguments once "current" is resolved; null when a deal must first be opened in this plan. */
  readonly dealId: string | null | undefined;
  readonly documentOwner: 'visible' | 'hidden' | 'none';
  readonly opensDeal: boolean;
  readonly alone: boolean;
  readonly handedOff: boolean;
  /** The person has said no to this tool in this turn. */
  readonly justRejected: boolean;
  readonly callsLeft: number;
  /** What figures may rest on; null for a direct call, where the person's own request is the source. */
  readonly sources: Sources | null;
}

/** One reason to refuse a call. Rules are asked in order, and the first that objects answers. */
export interface Rule {
  readonly id: string;
  /** @returns what is wrong, or undefined */
  readonly objects: (call: Examined) => AppError | undefined;
}

const noDeal = () =>
  notFound(
    'deals/not_found',
    'There is no such deal here.',
    'Open a deal first, or use the id of one of your own.',
  );

export const rules: readonly Rule[] = [
  {
    id: 'G1.role',
    objects: ({ tool, name, principal, role }) =>
      tool?.roles.includes(principal.role) && role.tools.includes(name)
        ? undefined
        : forbidden(
            'guard/not_allowed',
            'That tool is not available here.',
            'Use one of the tools on the list.',
          ),
  },
  {
    id: 'G2.schema',
    objects: ({ tool, args, name }) => {
      const parsed = tool?.input.safeParse(args);
      return parsed?.success ? undefined : invalidArguments(name, parsed?.error ?? emptyError);
    },
  },
  {
    id: 'G3.visible',
    objects: ({ dealId, deal, principal, documentOwner, opensDeal }) => {
      if (documentOwner === 'hidden')
        return notFound('documents/not_found', 'There is no such document here.', 'Upload it first.');
      if (dealId === undefined) return undefined;
      if (dealId === null) return opensDeal ? undefined : noDeal();
      return deal && dealVisibleTo(deal, principal) ? undefined : noDeal();
    },
  },
  {
    id: 'G1.phase',
    objects: ({ tool, deal }) =>
      !tool?.phases || !deal || tool.phases.includes(deal.status)
        ? undefined
        : invalidInput(
            'guard/wrong_phase',
            `The deal is not ready for that: it is ${deal.status}.`,
            'Find funders for the deal first.',
          ),
  },
  {
    id: 'G6.source',
    objects: ({ tool, args, sources }) => {
      const fields = tool && sources ? unsourcedFields(tool.input, args, sources) : [];
      if (fields.length === 0) return undefined;
      const message = `Nobody stated the value of ${fields.join(', ')}, and no document or tool shows it.`;
      return invalidInput('guard/unsourced_value', message, 'Ask the person, or leave it out.', {
        details: { fields },
      });
    },
  },
  {
    id: 'G22.handed_off',
    objects: ({ tool, handedOff }) =>
      tool?.effect === 'commit' && handedOff
        ? forbidden(
            'guard/handed_off',
            'A person has taken this conversation over.',
            'Wait until they release it.',
          )
        : undefined,
  },
  {
    id: 'G21.rejected',
    objects: ({ tool, justRejected }) =>
      tool?.effect === 'commit' && justRejected
        ? forbidden(
            'guard/just_rejected',
            'The person has just said no to this.',
            'Ask what they would like instead.',
          )
        : undefined,
  },
  {
    id: 'G4.commit_alone',
    objects: ({ tool, alone }) =>
      tool?.effect === 'commit' && !alone
        ? invalidInput(
            'guard/commit_alone',
            'A call that binds someone must be proposed by itself.',
            'Propose it again in a message of its own.',
          )
        : undefined,
  },
  {
    id: 'G11.budget',
    objects: ({ callsLeft }) =>
      callsLeft > 0
        ? undefined
        : invalidInput('guard/budget_spent', 'This turn has used its calls.', 'Answer with what is known.'),
  },
];

const emptyError = { issues: [] } as unknown as Parameters<typeof invalidArguments>[1];

/** Asks every rule in turn. @returns the first objection with its rule, or undefined when the call may run */
export function firstObjection(
  asked: readonly Rule[],
  call: Examined,
): { readonly rule: string; readonly error: AppError } | undefined {
  for (const { id, objects } of asked) {
    const error = objects(call);
    if (error) return { rule: id, error };
  }
  return undefined;
}
