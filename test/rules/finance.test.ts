/** Aim: who pays for help, how much of it donors expect beforehand, and when it is paid. */
import { describe, expect, it } from 'vitest';
import { constant, meanOf } from '../../sim-core/base/distribution.ts';
import { DAY } from '../../sim-core/base/time.ts';
import { share } from '../../sim-core/rules/doctrine/share.ts';
import { hesitation } from '../../sim-core/rules/doctrine/hesitation.ts';
import { allOptions } from '../kit/mechanism.ts';
import type { ChoiceSpec } from '../kit/mechanism.ts';
import { belief, deskAt } from './desk.ts';
import { frozen, REGION } from './frozen.ts';

const financeOf = (finance: ChoiceSpec) => frozen({ finance }).hooks.finance;

describe("'donor-pays'", () => {
  it('leaves the whole cost with the donor, who expects nothing', () => {
    expect(financeOf('donor-pays')).toEqual({
      expectedCover: 0,
      split: { fund: 0, requester: 0, superior: 0 },
      delay: constant(0),
      advance: 0,
      benefit: 0,
      index: null,
    });
  });
});

describe("'reimburse'", () => {
  it('has the requester pay a share later, nothing of it in advance', () => {
    expect(financeOf(['reimburse', { cover: 0.8, expected: 0.3 }])).toMatchObject({
      expectedCover: 0.3,
      split: { fund: 0, requester: 0.8, superior: 0 },
      advance: 0,
    });
  });
});

describe("'fund'", () => {
  it('pays a share from the fund, part of it in advance', () => {
    const delay = constant(45 * DAY);
    const changed = { cover: 0.9, expected: 0.5, advance: 0.2, delay, benefitShare: 0.1 };
    expect(financeOf(['fund', changed])).toEqual({
      expectedCover: 0.5,
      split: { fund: 0.9, requester: 0, superior: 0 },
      delay,
      advance: 0.2,
      benefit: 0.1,
      index: null,
    });
  });

  it('is expected to cover more than reimbursement', () => {
    const { expectedCover } = financeOf('fund');
    expect(expectedCover).toBeGreaterThan(financeOf('reimburse').expectedCover);
  });
});

describe("'co-finance'", () => {
  it('has the superior of the requester bear its share of the bill, and no more than the bill', () => {
    const { split } = financeOf(['co-finance', { cover: 0.8, superiorShare: 0.75 }]);
    expect(split.superior).toBeCloseTo(0.6, 12);
    expect(split.requester).toBeCloseTo(0.2, 12);
    expect(split.fund).toBe(0);
  });
});

describe("'two-way'", () => {
  it('settles by the state of the border and leaves help to be reimbursed', () => {
    expect(financeOf(['two-way', { index: 3_000_000, stake: 0.4, cover: 0.5 }])).toMatchObject({
      index: { yuan: 3_000_000, stake: 0.4 },
      split: { fund: 0, requester: 0.5, superior: 0 },
    });
  });

  it('makes upstream fear a false alarm less, where its incident threatens others and nowhere else', () => {
    const penalty: ChoiceSpec = ['none', { falseAlarmPenalty: 10, supervision: 1 }];
    const fearOf = (finance: ChoiceSpec, office: string, incident: string): number => {
      const place = frozen({ finance, evaluation: penalty });
      return hesitation(deskAt(place, office), belief({ reports: 1 }), place.incident(incident));
    };
    const stake: ChoiceSpec = ['two-way', { stake: 0.5 }];
    expect(fearOf('donor-pays', 'hill-office', 'leak-hill')).toBeCloseTo(1.5, 12);
    expect(fearOf(stake, 'hill-office', 'leak-hill')).toBeCloseTo(1.25, 12);
    expect(fearOf(stake, 'plain-office', 'leak-plain')).toBeCloseTo(1.5, 12);
  });
});

it('makes a place that would gain from silence tell its neighbours, with the law or alone', () => {
  const hill = (one: (typeof REGION.jurisdictions)[number]) =>
    one.id === 'hill' ? { ...one, silencePayoff: 0.6 } : one;
  const silent = { ...REGION, jurisdictions: REGION.jurisdictions.map(hill) };
  const told = (stake: number, hidePenalty: number): number => {
    const law: ChoiceSpec = ['agreement', { hidePenalty }];
    const place = frozen({ information: 'mesh', law, finance: ['two-way', { stake }] }, silent);
    const desk = deskAt(place, 'hill-office', { beliefs: { 'leak-hill': belief() } });
    const incident = place.incident('leak-hill');
    return share(desk, { kind: 'learned', incident, material: true }).length;
  };
  expect([told(0, 0), told(0.5, 0), told(0, 0.5)]).toEqual([0, 0, 0]);
  expect(told(0.7, 0)).toBeGreaterThan(0);
  expect(told(0.3, 0.4)).toBeGreaterThan(0);
});

describe('every finance option', () => {
  const ids = allOptions()
    .filter(([dimension]) => dimension === 'finance')
    .map(([, id]) => id);

  it.each(ids)('of kind %s shares out at most the whole cost', (id) => {
    const { split, expectedCover, advance } = financeOf(id);
    const { fund, requester, superior } = split;
    expect(fund + requester + superior).toBeLessThanOrEqual(1);
    for (const share of [fund, requester, superior, expectedCover, advance]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  it.each(['co-finance', 'fund', 'reimburse', 'two-way'])(
    'of kind %s pays months late: too late to move anybody',
    (id) => {
      expect(meanOf(financeOf(id).delay)).toBeGreaterThan(30 * DAY);
    },
  );
});
