export { composeTarget } from './compose-target';
