# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service that believes nothing: it stands before the emulator, signs each request once more by AWS's own botocore, and
compares; what botocore's form of the service does not know is refused too. What it refused is in `faults`."""

import hmac
import http.client
import http.server
import json
import pathlib
import threading
import urllib.parse

import botocore.auth
import botocore.awsrequest
import botocore.credentials
import botocore.loaders
import botocore.model
import botocore.validate

FORMS = pathlib.Path(__file__).resolve().parent / "forms"
DEADLINE = 60  # seconds: a busy machine is not a failure


class StrictService:
    def __init__(self, emulator):
        self.faults = []
        self.seen = []
        self._emulator = emulator
        self._credentials = botocore.credentials.Credentials(*emulator.key)
        loader = botocore.loaders.Loader(extra_search_paths=[str(FORMS)], include_default_search_paths=False)
        self._form = botocore.model.ServiceModel(loader.load_service_model("ivs-realtime", "service-2"))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.endpoint = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def end(self):
        self._server.shutdown()
        self._server.server_close()

    def _handler(self):
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                fault = service._fault(self, body)
                if fault:
                    service.faults.append(f"{self.command} {self.path}: {fault}")
                service._pass_on(self, body)

            do_GET = do_DELETE = do_POST

            def log_message(self, *_):
                pass

        return Handler

    def _fault(self, request, body):
        return self._signature_fault(request, body) or self._form_fault(request, body)

    def _signature_fault(self, request, body):
        """By "Signature Version 4", as botocore makes one; nothing: it is the same."""
        given = request.headers.get("Authorization", "")
        parts = dict(each.strip().split("=", 1) for each in given.partition(" ")[2].split(",") if "=" in each)
        names = parts.get("SignedHeaders", "").split(";")
        if "host" not in names or "x-amz-date" not in names:
            return f"signs {names}"
        headers = {name: request.headers[name] for name in names if name in request.headers}
        again = botocore.awsrequest.AWSRequest(
            request.command, f"http://{request.headers['Host']}{request.path}", data=body, headers=headers)
        query = urllib.parse.urlsplit(request.path).query
        again.params = urllib.parse.parse_qsl(query, keep_blank_values=True) if query else {}
        again.url = again.url.partition("?")[0]
        again.context["timestamp"] = request.headers["X-Amz-Date"]
        auth = botocore.auth.SigV4Auth(self._credentials, "ivs", self._emulator.region)
        signature = auth.signature(auth.string_to_sign(again, auth.canonical_request(again)), again)
        scope = f"{self._credentials.access_key}/{auth.credential_scope(again)}"
        if parts.get("Credential") != scope:
            return f"its scope is {parts.get('Credential')}"
        return "" if hmac.compare_digest(signature, parts.get("Signature", "")) else "its signature is another one"

    def _form_fault(self, request, body):
        path = urllib.parse.urlsplit(request.path)
        parameters = json.loads(body) if body else {}
        for name in self._form.operation_names:
            operation = self._form.operation_model(name)
            if operation.http["method"] != request.command:
                continue
            if path.path.startswith("/tags/") and operation.http["requestUri"] == "/tags/{resourceArn}":
                parameters["resourceArn"] = urllib.parse.unquote(path.path.removeprefix("/tags/"))
                if keys := urllib.parse.parse_qs(path.query).get("tagKeys"):
                    parameters["tagKeys"] = keys
            elif operation.http["requestUri"] != path.path:
                continue
            self.seen.append(name)
            report = botocore.validate.ParamValidator().validate(parameters, operation.input_shape)
            return report.generate_report()
        return "no such operation"

    def _pass_on(self, request, body):
        there = http.client.HTTPConnection("127.0.0.1", self._emulator.port, timeout=DEADLINE)
        there.request(request.command, request.path, body, dict(request.headers))
        answer = there.getresponse()
        content = answer.read()
        there.close()
        request.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "content-length", "connection"):
                request.send_header(name, value)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)
