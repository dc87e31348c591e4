#!/usr/bin/env node
import { perron } from './command-line/index.js';

process.exitCode = await perron(process.argv.slice(2));
