import type { Language } from '../../sim-core/text/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Hour and minute of story time, `03:42`; days are said apart. */
export function hourOf(storyMs: number): string {
  const inDay = ((storyMs % DAY_MS) + DAY_MS) % DAY_MS;
  const hours = Math.floor(inDay / HOUR_MS);
  const minutes = Math.floor((inDay % HOUR_MS) / MINUTE_MS);
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Day of story time, counted from 1. */
export function dayOf(storyMs: number): number {
  return Math.floor(storyMs / DAY_MS) + 1;
}

/** Day and time, as short as it stays clear: `03:42` on the first day, `D2 03:42` after. */
export function storyTime(language: Language, storyMs: number): string {
  const day = dayOf(storyMs);
  if (day === 1) return hourOf(storyMs);
  return language === 'zh' ? `第${day}天 ${hourOf(storyMs)}` : `D${day} ${hourOf(storyMs)}`;
}

/** What is left of a short time, `2:05`, rounded up so that it ends at 0:00. */
export function countdown(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is left of story time, as it ticks: hours and minutes, in the last hour minutes and seconds. */
export function leftOnClock(language: Language, ms: number): string {
  return ms >= HOUR_MS ? span(language, ms) : countdown(ms);
}

/** The same in words, to the minute; null in the last minute. */
export function leftInWords(language: Language, ms: number): string | null {
  return ms < MINUTE_MS ? null : span(language, ms);
}

/** A length of time in the two largest units that matter: `3 h 20 min`, `45 s`. */
export function span(language: Language, ms: number): string {
  const zh = language === 'zh';
  const whole = Math.max(0, ms);
  if (whole < MINUTE_MS)
    return zh ? `${Math.floor(whole / 1000)} 秒` : `${Math.floor(whole / 1000)} s`;
  const minutes = Math.floor(whole / MINUTE_MS);
  if (minutes < 60) return zh ? `${minutes} 分钟` : `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0 || hours >= 24) return zh ? `${hours} 小时` : `${hours} h`;
  return zh ? `${hours} 小时 ${rest} 分` : `${hours} h ${rest} min`;
}

/** A moment of real time by the reader's own clock, year to minute: `2026-11-30 23:50`. */
export function moment(utcMs: number): string {
  const at = new Date(utcMs);
  return `${calendarDay(utcMs)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The day of it: before eight in the morning a Chinese day is not yet that of UTC. */
export function calendarDay(utcMs: number): string {
  const at = new Date(utcMs);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
