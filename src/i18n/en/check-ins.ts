export const checkIns = {}
