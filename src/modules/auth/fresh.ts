export { isFresh, requireFreshLogin } from '../../kernel/fresh.ts'
