import { join } from 'node:path'
import { modelsFolder } from '../language/models-folder.js'
import { compileStatutes } from './read-statutes.js'

const folder = modelsFolder()
compileStatutes(join(folder, 'statutes'), join(folder, 'dictionary', 'statutes.json'))
