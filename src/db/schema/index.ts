export * from './coach.ts'
export * from './identity.ts'
export * from './mentoring.ts'
