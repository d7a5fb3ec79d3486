import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { messages } from '../../i18n/index.ts'
import { lazily } from '../../kernel/fields.ts'
import { profileFields } from '../people/schemas-profile.ts'
import { closeCorrection, eraseFormerPerson, listOpenRequests } from './answers.ts'
import { getModelConsent, setModelConsent } from './consent.ts'
import { exportPersonalData } from './export.ts'
import { exportFile } from './export-file.ts'
import { askForCorrection, listMyRequests, type PrivacyRequest, requestErasure, withdrawErasure } from './requests.ts'
import { modelConsentInput, privacyRequestInput } from './schemas.ts'
import { welcomePerson } from './welcome.ts'

const welcomeInput = lazily(() => {
  const { address, locale, zone } = profileFields()
  return z.strictObject({ agreed: z.boolean().default(false), address, locale, zone })
})

const asJson = ({ id, kind, state, createdAt, dueAt, closedAt }: PrivacyRequest) => ({
  id,
  kind,
  state,
  createdAt: createdAt.toString(),
  dueAt: dueAt.toString(),
  closedAt: closedAt?.toString() ?? null,
})

export const privacyApi = new Hono<SignedInEnv>()
  .post('/me/welcome', api.self, async (c) => {
    await welcomePerson(c.var.ctx, parseInput(welcomeInput(), await jsonOf(c)))
    return c.body(null, 204)
  })
  .get('/me/model-consent', api.self, async (c) => {
    const since = await getModelConsent(c.var.ctx)
    return c.json({ agreed: since !== null, since: since?.toString() ?? null })
  })
  .put('/me/model-consent', api.self, async (c) => {
    await setModelConsent(c.var.ctx, parseInput(modelConsentInput(), await jsonOf(c)))
    return c.body(null, 204)
  })
  .get('/me/export', api.self, async (c) => {
    const data = await exportPersonalData(c.var.ctx)
    const { locale } = await c.var.ctx.store.viewer()
    return exportFile(data, messages(locale).privacy.statements(data.figures))
  })
  .get('/me/privacy-requests', api.self, async (c) =>
    c.json({ requests: (await listMyRequests(c.var.ctx)).map(asJson) }),
  )
  .post('/me/privacy-requests', api.self, async (c) => {
    const { kind } = parseInput(privacyRequestInput(), await jsonOf(c))
    const ask = kind === 'erasure' ? requestErasure : askForCorrection
    return c.json({ id: await ask(c.var.ctx) }, 201)
  })
  .delete('/me/privacy-requests/:id', api.self, async (c) => {
    await withdrawErasure(c.var.ctx, paramOf(c, 'privacyRequest'))
    return c.body(null, 204)
  })
  .get('/organisation/requests', api.hr, async (c) => {
    const { requests, former } = await listOpenRequests(c.var.ctx)
    return c.json({
      requests: requests.map((request) => ({
        ...asJson(request),
        overdue: request.isOverdue,
        person: request.person,
      })),
      former: former.map((person) => ({ ...person, deactivatedAt: person.deactivatedAt.toString() })),
    })
  })
  .post('/organisation/requests/:id/done', api.hr, async (c) => {
    await closeCorrection(c.var.ctx, paramOf(c, 'privacyRequest'))
    return c.body(null, 204)
  })
  .post('/organisation/people/:id/erase', api.hr, async (c) => {
    await eraseFormerPerson(c.var.ctx, paramOf(c, 'person'))
    return c.body(null, 204)
  })
