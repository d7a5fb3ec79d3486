import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { getCriteria, setCriteria } from './criteria.ts'
import { openAppraisal } from './open.ts'
import { overseeAppraisals } from './oversight.ts'
import { nextDue } from './policy.ts'
import { type Appraisal, type AppraisalSummary, getAppraisal, listAppraisals, type View } from './read.ts'
import { saveResult, signAppraisal } from './result.ts'
import {
  openAppraisalInput,
  overseeQuery,
  saveResultInput,
  saveViewInput,
  setCriteriaInput,
  sharingInput,
  versionInput,
} from './schemas.ts'
import { setSharing } from './sharing.ts'
import { handIn, saveView } from './views.ts'

const summaryAsJson = ({ id, startsOn, endsOn, dueOn, isComplete }: AppraisalSummary) => ({
  id,
  startsOn: startsOn.toString(),
  endsOn: endsOn.toString(),
  dueOn: dueOn.toString(),
  complete: isComplete,
})

const viewAsJson = ({ ratings, version, handedInAt }: View) => ({
  ratings,
  version,
  handedInAt: handedInAt?.toString() ?? null,
})

const asJson = (appraisal: Appraisal) => ({
  ...summaryAsJson(appraisal),
  phase: appraisal.phase,
  criteria: appraisal.criteria,
  version: appraisal.version,
  mine: viewAsJson(appraisal.mine),
  theirs: appraisal.theirs && viewAsJson(appraisal.theirs),
  partnerHandedIn: appraisal.hasPartnerHandedIn,
  result: appraisal.result,
  signed: {
    mentor: appraisal.signed.mentor?.toString() ?? null,
    mentee: appraisal.signed.mentee?.toString() ?? null,
  },
  ...(appraisal.sharing ? { sharing: { level: appraisal.sharing.level, shared: appraisal.sharing.isShared } } : {}),
})

export const appraisalsApi = new Hono<SignedInEnv>()
  .get('/pairings/:id/appraisals', api.pair, async (c) => {
    const { standing, appraisals } = await listAppraisals(c.var.ctx, paramOf(c, 'pairing'))
    return c.json({
      appraisals: appraisals.map(summaryAsJson),
      lineManager: standing.isLineManager,
      nextDueOn: nextDue(standing)?.toString() ?? null,
    })
  })
  .post('/pairings/:id/appraisals', api.pair, async (c) => {
    const input = parseInput(openAppraisalInput(), await jsonOf(c))
    const id = await openAppraisal(c.var.ctx, {
      pairing: paramOf(c, 'pairing'),
      ...input,
      key: submissionKeyOf(c),
    })
    return c.json({ id }, 201)
  })
  .get('/appraisals/:id', api.pair, async (c) => {
    const { appraisal } = await getAppraisal(c.var.ctx, paramOf(c, 'appraisal'))
    return c.json(asJson(appraisal))
  })
  .put('/appraisals/:id/view', api.pair, async (c) => {
    const input = parseInput(saveViewInput(), await jsonOf(c))
    return c.json(await saveView(c.var.ctx, { appraisal: paramOf(c, 'appraisal'), ...input, handIn: false }))
  })
  .post('/appraisals/:id/hand-in', api.pair, async (c) => {
    const { version } = parseInput(versionInput(), await jsonOf(c))
    await handIn(c.var.ctx, { appraisal: paramOf(c, 'appraisal'), version })
    return c.body(null, 204)
  })
  .put('/appraisals/:id/result', api.pair, async (c) => {
    const input = parseInput(saveResultInput(), await jsonOf(c))
    return c.json(await saveResult(c.var.ctx, { appraisal: paramOf(c, 'appraisal'), ...input }))
  })
  .post('/appraisals/:id/sign', api.pair, async (c) => {
    const { version } = parseInput(versionInput(), await jsonOf(c))
    const { isComplete } = await signAppraisal(c.var.ctx, { appraisal: paramOf(c, 'appraisal'), version })
    return c.json({ complete: isComplete })
  })
  .put('/appraisals/:id/sharing', api.pair, async (c) => {
    const { shared } = parseInput(sharingInput(), await jsonOf(c))
    await setSharing(c.var.ctx, { appraisal: paramOf(c, 'appraisal'), shared })
    return c.body(null, 204)
  })
  .get('/organisation/appraisals', api.hr, async (c) => {
    const { appraisals, due, next } = await overseeAppraisals(c.var.ctx, parseInput(overseeQuery(), c.req.query()))
    return c.json({
      appraisals: appraisals.map(({ id, pairing, mentor, mentee, dueOn, completedOn, level }) => ({
        id,
        pairing,
        mentor: mentor.name,
        mentee: mentee.name,
        dueOn: dueOn.toString(),
        completedOn: completedOn?.toString() ?? null,
        level,
      })),
      due: due.map(({ pairing, mentor, mentee, dueOn }) => ({
        pairing,
        mentor: mentor.name,
        mentee: mentee.name,
        dueOn: dueOn.toString(),
      })),
      next,
    })
  })
  .get('/organisation/criteria', api.hr, async (c) => {
    const { criteria, isDefault, version } = await getCriteria(c.var.ctx)
    return c.json({ criteria, default: isDefault, version })
  })
  .put('/organisation/criteria', api.hr, async (c) => {
    const { criteria, isDefault, version } = await setCriteria(
      c.var.ctx,
      parseInput(setCriteriaInput(), await jsonOf(c)),
    )
    return c.json({ criteria, default: isDefault, version })
  })
