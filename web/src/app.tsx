import { lazy, Suspense } from 'react'
import { Link, Route, Switch } from 'wouter'
import { CheckPage } from './check/check-page.js'
import { Frame } from './frame/frame.js'
import { Empty, Loading } from './frame/states.js'
import { useLanguage } from './language/language.js'
import { FRAME } from './messages/frame.js'

const ReportPage = lazy(() => import('./report/report-page.js'))
const ReportsPage = lazy(() => import('./reports/reports-page.js'))
const BatchesPage = lazy(() => import('./batches/batches-page.js'))
const BatchPage = lazy(() => import('./batch/batch-page.js'))
const FrameworksPage = lazy(() => import('./frameworks/frameworks-page.js'))
const ComparePage = lazy(() => import('./compare/compare-page.js'))

/** Every page by its address; all but the first are loaded when somebody goes there. */
export function App() {
  return (
    <Frame>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={CheckPage} />
          <Route path="/reports" component={ReportsPage} />
          <Route path="/reports/:id">{({ id }) => <ReportPage key={id} id={id} />}</Route>
          <Route path="/batches" component={BatchesPage} />
          <Route path="/batches/:id">{({ id }) => <BatchPage key={id} id={id} />}</Route>
          <Route path="/frameworks" component={FrameworksPage} />
          <Route path="/compare" component={ComparePage} />
          <Route component={UnknownPage} />
        </Switch>
      </Suspense>
    </Frame>
  )
}

function UnknownPage() {
  const { say } = useLanguage()
  return (
    <Empty title={say(FRAME.unknownPage)}>
      <Link href="/">{say(FRAME.toCheck)}</Link>
    </Empty>
  )
}
