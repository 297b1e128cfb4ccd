import css from './landing.module.css';

/** Three places, one river, and help that crosses a border: the product's subject as a drawing. */
export function Figure() {
  return (
    <svg className={css.figure} viewBox="0 0 460 300" aria-hidden="true">
      <path className={css.figureRiver} d="M-20 150h120l50 50h90l50-50h190" />
      <path className={css.figureBorder} d="M196 10v90l-30 30v70l40 40v60" />
      <path className={css.figureBorder} d="M196 100l120-40 30 10 40-50M206 240l130-30 60 40" />
      <path
        className={css.figureRoad}
        d="M60 80l60 60h70M60 80v110l50 50h120l60-60M190 140l60-60h130M290 180l70 0 30-30V80"
      />
      <path className={css.figureWay} d="M380 80H250l-60 60h-70" />
      <g className={css.figureStation}>
        <circle cx="60" cy="80" r="8" />
        <circle cx="190" cy="140" r="6" />
        <circle cx="110" cy="240" r="6" />
        <circle cx="230" cy="240" r="6" />
        <circle cx="290" cy="180" r="8" />
        <circle cx="380" cy="80" r="8" />
      </g>
      <g className={css.figurePulse}>
        <circle cx="120" cy="140" r="26" />
        <circle cx="120" cy="140" r="16" />
      </g>
      <circle className={css.figureHeart} cx="120" cy="140" r="8" />
      <circle className={css.figureUnit} r="5">
        <animateMotion dur="6s" repeatCount="indefinite" path="M380 80H250l-60 60h-70" />
      </circle>
    </svg>
  );
}
