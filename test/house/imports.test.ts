/**
 * Aim: the floors of the house hold. Every import of every file is read from its syntax and judged
 * by one table; planted imports show that the table refuses.
 */
import { describe, expect, it } from 'vitest';
import { circles, importsOf } from './import-graph.ts';
import { importFault, optionFault } from './import-rules.ts';
import { optionPaths } from './registries.ts';
import { allFiles, isCode } from './tree.ts';

const files = allFiles();
const edges = files.filter(isCode).flatMap(importsOf);

const faultOf = (from: string, statement: string): string | null => {
  const edge = importsOf({ path: from, text: statement })[0];
  if (edge === undefined) throw new Error(`no import in ${statement}`);
  return importFault(edge);
};

describe('imports', () => {
  it('are found in this house', () => {
    expect(edges.length).toBeGreaterThan(50);
  });

  it('go down the floors only', () => {
    expect(edges.map(importFault).filter((fault) => fault !== null)).toEqual([]);
  });

  it('of one option never reach another option', () => {
    const options = optionPaths(files);
    const faults = edges.map((edge) => optionFault(edge, options));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('make no circle in the running program', () => {
    expect(circles(edges)).toEqual([]);
  });
});

describe('the table of floors', () => {
  it.each([
    ['sim-core/base/time.ts', "import { x } from '../model/world.ts';"],
    ['sim-core/engine/step.ts', "import { x } from '../rules/compose.ts';"],
    ['sim-core/engine/step.ts', "import type { X } from '../rules/compose.ts';"],
    ['sim-core/rules/compose.ts', "import { x } from '../engine/step.ts';"],
    ['sim-core/rules/compose.ts', "export { x } from '../engine/step.ts';"],
    ['sim-core/engine/step.ts', "const x = await import('../rules/compose.ts');"],
    ['sim-core/engine/step.ts', "type X = import('../rules/compose.ts').X;"],
    ['sim-core/experiment/holm.ts', "import { x } from '../model/world.ts';"],
    ['sim-core/model/hazard.ts', "import { link } from '../formula/link.ts';"],
    ['sim-core/text/index.ts', "import { x } from '../rules/compose.ts';"],
    ['sim-core/index.ts', "import { x } from './files/index.ts';"],
    ['sim-core/engine/step.ts', "import { parse } from '../formula/parse.ts';"],
    ['sim-core/formula/link.ts', "import { create } from 'mathjs/number';"],
    ['sim-core/rules/compose.ts', "import * as z from 'zod';"],
    ['sim-core/files/yaml.ts', "import { readFileSync } from 'node:fs';"],
    ['sim-core/base/random.ts', "import seedrandom from 'seedrandom';"],
    ['exercise-server/cli/run.ts', "import { x } from '../../sim-core/engine/step.ts';"],
    ['exercise-server/cli/run.ts', "import { x } from '../../test/kit/world.ts';"],
    ['exercise-server/room/room.ts', "import { Server } from 'socket.io';"],
    ['exercise-server/room/room.ts', "import { x } from '../store/embedded.ts';"],
    ['web/screens/desk/index.tsx', "import { createRun } from '../../../sim-core/index.ts';"],
    ['web/screens/desk/index.tsx', "import { x } from '../../../exercise-server/app.ts';"],
    ['web/ui/button.tsx', "import { say } from '../text/say.ts';"],
    ['web/ui/button.tsx', "import { gameStore } from '../stores/game.ts';"],
    ['web/stores/game.ts', "import { useEffect } from 'react';"],
    ['web/stores/game.ts', "import { Inbox } from '../parts/inbox/inbox.tsx';"],
    ['web/parts/inbox/inbox.tsx', "import { Desk } from '../../screens/desk/desk.tsx';"],
    ['sim-core/base/time.ts', "import { x } from './assert';"],
    ['elsewhere/thing.ts', "import { x } from '../sim-core/index.ts';"],
  ])('refuses in %s: %s', (from, statement) => {
    expect(faultOf(from, statement)).not.toBeNull();
  });

  it.each([
    ['sim-core/model/world.ts', "import type { Tree } from '../formula/tree.ts';"],
    ['sim-core/index.ts', "import { step } from './engine/step.ts';"],
    ['sim-core/formula/parse.ts', "import { create } from 'mathjs/number';"],
    ['sim-core/files/hazard.ts', "import { parseFormula } from '../formula/parse.ts';"],
    ['exercise-server/cli/run.ts', "import { createRun } from '../../sim-core/index.ts';"],
    ['web/screens/desk/index.tsx', "import type { View } from '../../../sim-core/index.ts';"],
    ['web/source/local.ts', "import { createRun } from '../../sim-core/index.ts';"],
    ['test/engine/step.test.ts', "import { step } from '../../sim-core/engine/step.ts';"],
  ])('allows in %s: %s', (from, statement) => {
    expect(faultOf(from, statement)).toBeNull();
  });

  it('refuses an option that imports an option, of its own or another dimension', () => {
    const planted = [
      option('law', 'consent', "import { x } from './order.ts';"),
      option('law', 'order', "import { y } from '../finance/fund.ts';"),
      option('finance', 'fund', "import { z } from './purses.ts';"),
      option('finance', 'purses', '/** Shared by the options that pay. */'),
      option('law', 'index', "import './consent.ts'; import './order.ts';"),
      option('finance', 'index', "import './fund.ts';"),
    ];
    const options = optionPaths(planted);
    expect([...options].sort()).toEqual([
      'sim-core/rules/mechanism/finance/fund.ts',
      'sim-core/rules/mechanism/law/consent.ts',
      'sim-core/rules/mechanism/law/order.ts',
    ]);
    const faults = planted.flatMap(importsOf).map((edge) => optionFault(edge, options));
    expect(faults.filter((fault) => fault !== null)).toHaveLength(2);
  });
});

describe('the search for circles', () => {
  it('finds a circle of values and passes a circle of types', () => {
    const value = [
      { path: 'a.ts', text: "import { b } from './b.ts';" },
      { path: 'b.ts', text: "export * from './c.ts';" },
      { path: 'c.ts', text: "import { a } from './a.ts';" },
    ];
    expect(circles(value.flatMap(importsOf))).toEqual(['a.ts > b.ts > c.ts > a.ts']);
    const type = value.with(2, { path: 'c.ts', text: "import type { A } from './a.ts';" });
    expect(circles(type.flatMap(importsOf))).toEqual([]);
  });
});

function option(dimension: string, name: string, text: string): { path: string; text: string } {
  return { path: `sim-core/rules/mechanism/${dimension}/${name}.ts`, text };
}
