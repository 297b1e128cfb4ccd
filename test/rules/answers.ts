import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import type { DimensionId } from '../../sim-core/model/mechanism.ts';
import type { Delivery } from '../../sim-core/model/mechanism/information.ts';
import type { Procedure } from '../../sim-core/model/mechanism/organisation.ts';
import type { MechanismModel } from '../../sim-core/index.ts';
import { frozen, REGION } from './frozen.ts';

/**
 * What every hook of a mechanism answers to a fixed list of questions in the frozen region, as text
 * per dimension. Departments appear by id, so that a seat added by one dimension does not show in
 * the answers of another. With a place: what holds there, inside its innermost layer.
 */
export function answersOf(
  mechanism: MechanismModel,
  place?: string,
): Readonly<Record<DimensionId, string>> {
  const { world, hooks: whole, between, nameOf, state } = frozen(mechanism);
  const hooks = place === undefined ? whole : between(place);
  // Places under every response level, of which a law may make something.
  state.responseLevel.forEach((_, j) => (state.responseLevel[j] = j % 5));
  const { jurisdictions, capabilities, departments, incidents } = REGION;
  const each = (list: readonly unknown[]): readonly number[] => [...list.keys()];
  const procedure = (answer: Procedure | null): unknown =>
    answer === null
      ? null
      : {
          ...answer,
          secretariat: nameOf(answer.secretariat),
          voters: answer.voters.map(nameOf),
          agenda: String(answer.agenda),
        };
  const told = (deliveries: readonly Delivery[]): unknown =>
    deliveries.map((one) => ({ ...one, to: nameOf(one.to), via: nameOf(one.via) }));
  const requests = each(jurisdictions).flatMap((jurisdiction) =>
    each(capabilities).flatMap((capability) =>
      [0, 1, 2, 3, 4].map((level) => ({
        requester: world.leadOf(jurisdiction),
        jurisdiction,
        root: 0,
        hazard: 0,
        capability,
        quantity: 3,
        asked: 3,
        level,
      })),
    ),
  );
  const places = each(jurisdictions);
  const notices = each(departments).flatMap((from) =>
    each(incidents).map((incident) => ({ from, incident })),
  );
  const { organisation, law, information, resources } = hooks;
  const answers: Record<DimensionId, unknown> = {
    awareness: jurisdictions.map(({ id }) => hooks.awareness(id)),
    organisation: [
      organisation.seats,
      requests.map((request) => procedure(organisation.procedure(world, request))),
      each(incidents).map((incident) => nameOf(organisation.residualOwner(world, incident))),
    ],
    law: [
      law.automaticFrom,
      law.hidePenalty,
      notices.map(({ from }) =>
        each(departments).map((to) => law.noticeClock(world, { from, to })),
      ),
      law.verticalPull,
      requests.flatMap((request) =>
        (['asked', 'tasked', 'ordered'] as const).flatMap((force) =>
          places.map((donor) => {
            const terms = law.terms(world, { donor, request, force });
            return { ...terms, permits: terms.permits.map(nameOf) };
          }),
        ),
      ),
    ],
    information: [
      information.seats,
      information.refreshMs,
      information.distortion,
      information.followUp,
      information.outage,
      notices.map((notice) => [
        told(information.share(world, notice)),
        told(information.fallback(world, notice)),
      ]),
    ],
    resources: [
      resources.breadth,
      resources.minReserve,
      resources.lends,
      resources.reserve,
      resources.ahead,
      requests.map((request) => resources.donors(world, request, places)),
    ],
    finance: hooks.finance,
    evaluation: hooks.evaluation,
    participation: hooks.participation,
  };
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, JSON.stringify(answers[dimension])]),
  ) as Record<DimensionId, string>;
}
