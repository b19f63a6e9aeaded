# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody else who uses the same AWS account: changes what the program shows, by the service's own operations."""

import json
import urllib.request

import botocore.auth
import botocore.awsrequest
import botocore.credentials


class Client:
    def __init__(self, emulator):
        self.endpoint = emulator.endpoint.rstrip("/")
        self.region = emulator.region
        self.key = botocore.credentials.Credentials(*emulator.key)

    def call(self, operation, **body):
        url = f"{self.endpoint}/{operation}"
        request = botocore.awsrequest.AWSRequest("POST", url, data=json.dumps(body),
                                                 headers={"Content-Type": "application/json"})
        botocore.auth.SigV4Auth(self.key, "ivs", self.region).add_auth(request)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        signed = urllib.request.Request(url, json.dumps(body).encode(), dict(request.headers), method="POST")
        with opener.open(signed, timeout=30) as answer:
            return json.load(answer)
