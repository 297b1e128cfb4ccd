/** Aim: who pays for help, how much of it donors expect beforehand, and when it is paid. */
import { describe, expect, it } from 'vitest';
import { constant, meanOf } from '../../sim-core/base/distribution.ts';
import { DAY } from '../../sim-core/base/time.ts';
import { allOptions } from '../kit/mechanism.ts';
import type { ChoiceSpec } from '../kit/mechanism.ts';
import { frozen } from './frozen.ts';

const financeOf = (finance: ChoiceSpec) => frozen({ finance }).hooks.finance;

describe("'donor-pays'", () => {
  it('leaves the whole cost with the donor, who expects nothing', () => {
    expect(financeOf('donor-pays')).toEqual({
      expectedCover: 0,
      split: { fund: 0, requester: 0 },
      delay: constant(0),
      advance: 0,
    });
  });
});

describe("'reimburse'", () => {
  it('has the requester pay a share later, nothing of it in advance', () => {
    expect(financeOf(['reimburse', { cover: 0.8, expected: 0.3 }])).toMatchObject({
      expectedCover: 0.3,
      split: { fund: 0, requester: 0.8 },
      advance: 0,
    });
  });
});

describe("'fund'", () => {
  it('pays a share from the fund, part of it in advance', () => {
    const delay = constant(45 * DAY);
    expect(financeOf(['fund', { cover: 0.9, expected: 0.5, advance: 0.2, delay }])).toEqual({
      expectedCover: 0.5,
      split: { fund: 0.9, requester: 0 },
      delay,
      advance: 0.2,
    });
  });

  it('is expected to cover more than reimbursement', () => {
    const { expectedCover } = financeOf('fund');
    expect(expectedCover).toBeGreaterThan(financeOf('reimburse').expectedCover);
  });
});

describe('every finance option', () => {
  const ids = allOptions()
    .filter(([dimension]) => dimension === 'finance')
    .map(([, id]) => id);

  it.each(ids)('of kind %s shares out at most the whole cost', (id) => {
    const { split, expectedCover, advance } = financeOf(id);
    expect(split.fund + split.requester).toBeLessThanOrEqual(1);
    for (const share of [split.fund, split.requester, expectedCover, advance]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  it.each(['fund', 'reimburse'])('of kind %s pays months late: too late to move anybody', (id) => {
    expect(meanOf(financeOf(id).delay)).toBeGreaterThan(30 * DAY);
  });
});
