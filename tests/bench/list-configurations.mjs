// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peer of the measured list: the same pages through the official SDK for JavaScript.
//     node list-configurations.mjs ENDPOINT
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { IVSRealTimeClient, paginateListIngestConfigurations } = require('@aws-sdk/client-ivs-realtime');

const client = new IVSRealTimeClient({ endpoint: process.argv[2] });
const configurations = [];
for await (const page of paginateListIngestConfigurations({ client, pageSize: 100 }, {}))
    configurations.push(...page.ingestConfigurations);
console.log(configurations.length);
