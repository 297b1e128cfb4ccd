import { falseAlarm, secondVoice } from './h01-false-alarm.ts';
import { fundMeetsMore, fundMoves, platformMovesNothing } from './h02-linked-without-moving.ts';
import { linesAndBlocks, pullInADrill } from './h03-lines-and-blocks.ts';
import { silos, silosCost } from './h04-silos.ts';
import { pooling, poolingAlike } from './h05-pooling.ts';
import { assessment, goodhart } from './h06-assessment.ts';
import { weakDrive } from './h07-weak-drive.ts';
import { silence } from './h08-silence.ts';
import { cloggedBody, cloggedHub, hubDown, lightHub } from './h09-hub.ts';
import { donorDepletion, donorHarm, orderFlips } from './h10-donor-depletion.ts';
import { blindZone, platformAlone } from './h11-blind-zone.ts';
import { congestion, convergence } from './h12-convergence.ts';
import { outOfStep, unanimityInADrill } from './h13-out-of-step.ts';
import type { Hypothesis } from './hypothesis.ts';

/** Every hypothesis of the model, in the order of their numbers; an id begins with its number. */
export const HYPOTHESES: readonly Hypothesis[] = [
  falseAlarm,
  secondVoice,
  platformMovesNothing,
  fundMoves,
  fundMeetsMore,
  linesAndBlocks,
  pullInADrill,
  silos,
  silosCost,
  pooling,
  poolingAlike,
  assessment,
  goodhart,
  weakDrive,
  silence,
  lightHub,
  cloggedHub,
  hubDown,
  cloggedBody,
  donorDepletion,
  donorHarm,
  orderFlips,
  blindZone,
  platformAlone,
  convergence,
  congestion,
  outOfStep,
  unanimityInADrill,
];
