/** What an exercise file compiles to; its shapes stand in the model, since files make it. */
export * from '../model/exercise.ts';
