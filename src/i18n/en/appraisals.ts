export const appraisals = {}
