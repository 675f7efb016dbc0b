import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'
import { LanguageProvider } from './language/language.js'
import { sendKeyWithDownloads } from './service/downloads.js'
import { KeyDialog } from './service/key-dialog.js'
import './style/base.css'
import './style/parts.css'
import './style/findings.css'
import './style/panes.css'
import './style/text.css'
import './style/report.css'
import './style/hand-in.css'
import './style/lists.css'
import './style/frameworks.css'
import './style/compare.css'
import './style/batches.css'
import './style/matrix.css'
import './style/review.css'
import './style/print.css'

const place = document.getElementById('page')
if (place === null) throw new Error('the page has no place to show itself')
sendKeyWithDownloads()
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <App />
      <KeyDialog />
    </LanguageProvider>
  </StrictMode>,
)
