import { GRADES } from '../text/numerals.ts';
import { Chip } from '../ui/chip.tsx';
import css from './seat-status.module.css';
import { useSeat } from './use-game.ts';
import { useSay } from './use-say.ts';

/** Response level and warning of this place, and who answers at the seat. */
export function SeatStatus() {
  const { say } = useSay();
  const desk = useSeat('desk')?.self;
  if (desk === undefined) return null;
  return (
    <div className={css.status}>
      {desk.control === 'people' ? null : (
        <Chip tone="outside">{say(`desk.control-${desk.control}`)}</Chip>
      )}
      <span className={css.level}>
        <span className={css.prefix}>{say('desk.response')} </span>
        <strong>
          {desk.responseLevel === 0
            ? say('desk.response-none')
            : say('desk.response-level', { level: GRADES[desk.responseLevel] ?? '' })}
        </strong>
      </span>
      {desk.warning === null ? null : (
        <span className={`${css.warning} ${css[desk.warning]}`}>
          {say(`warning.${desk.warning}`)} {say('desk.warning')}
        </span>
      )}
    </div>
  );
}
