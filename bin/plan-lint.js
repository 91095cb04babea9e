#!/usr/bin/env node
const { join } = require("node:path");
void require("../dist/start.cjs").start(join(__dirname, "../dist"));
