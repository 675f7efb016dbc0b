// npm runs this after every install. What builds is among the development packages: an install without them runs what was built before it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const here = (path) => existsSync(new URL(path, import.meta.url))

// vite is among them; TypeScript may come with others.
if (here('node_modules/vite')) {
  const { status } = spawnSync('npm run build', { stdio: 'inherit', shell: true })
  process.exitCode = status ?? 1
} else if (!here('dist/src/cli/main.js') || !here('web/dist')) {
  process.stderr.write(
    '没有开发依赖就不能构建，而这里还没有构建结果（dist、models、web/dist）。请先 npm ci，再 npm prune --omit=dev；或从构建过的目录带来这三个文件夹。\n' +
      'Nothing is built here (dist, models, web/dist), and without the development packages nothing can be. Run npm ci and then npm prune --omit=dev, or bring these folders from where they were built.\n',
  )
  process.exitCode = 1
}
