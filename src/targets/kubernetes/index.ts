export { kubernetesTarget } from './kubernetes-target';
