/** The name of a place in a file, as the compiler's problems have it. */
export { fieldOf } from '../../../sim-core/files/path.ts';
