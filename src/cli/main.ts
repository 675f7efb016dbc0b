#!/usr/bin/env node
import { serve } from './serve.js'
import { work } from './work.js'

const command = process.argv[2]
if (command === 'serve') await serve(process.env)
else if (command === 'work') await work(process.env)
else {
  console.error('fajing serve | fajing work')
  process.exitCode = 2
}
