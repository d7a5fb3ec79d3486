import type { AppContext } from '../../../http/env.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'

/** For a link or a code that is unknown, used or too old: which of these it is, is not said. */
export const endedPage = (c: AppContext) => {
  const view = { ...viewOf(c, null), path: paths.signIn }
  const t = messages(view.locale).auth.ended
  return c.html(
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.text} />
      <LinkButton href={paths.signIn} tone="primary">
        {t.again}
      </LinkButton>
    </Page>,
    410,
  )
}
