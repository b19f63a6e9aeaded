#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes this folder's signing vectors: per case a request, canonical request, string to sign and authorization.

An implementation of its own, from the AWS IAM User Guide ("Create a signed AWS API request"), so that the program is
not checked against itself. Run it to see that the folder is what it writes: `make_vectors.py` leaves no git diff.
"""

import hashlib
import hmac
import pathlib
import re
import urllib.parse

KEY_ID, SECRET = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TIME, REGION, SERVICE = "20150830T123600Z", "us-east-1", "service"
HOST, DATE = "Host:example.amazonaws.com", f"X-Amz-Date:{TIME}"
ARN = "arn%3Aaws%3Aivs%3Aeu-west-1%3A123456789012%3Aingest-configuration%2Fabc"

# name: (request line without the version, header lines, body)
CASES = {
    "get-arn-in-path": (f"GET /tags/{ARN}", [HOST, DATE], ""),
    "delete-arn-in-path-with-query": (f"DELETE /tags/{ARN}?tagKeys=show&tagKeys=Desk%20A", [HOST, DATE], ""),
    "get-unicode-path": ("GET /K%C3%A4the/%E3%82%AB%E3%83%A1%E3%83%A9", [HOST, DATE], ""),
    "get-raw-unicode-path": ("GET /ሴ", [HOST, DATE], ""),
    "get-space-in-path": ("GET /example space/", [HOST, DATE], ""),
    "get-encoded-space-in-path": ("GET /example%20space/", [HOST, DATE], ""),
    "get-dot-segments": ("GET /a/./b/../../c/.//d/", [HOST, DATE], ""),
    "get-dots-above-root": ("GET /../../a/..", [HOST, DATE], ""),
    "get-repeated-slashes": ("GET //a///b//", [HOST, DATE], ""),
    "get-unicode-query": ("GET /?user=K%C3%A4the&%E3%82%AD=%E3%83%BC", [HOST, DATE], ""),
    "get-query-repeated-key": ("GET /?b=2&a=2&a=1&a=10&b=1", [HOST, DATE], ""),
    "get-query-keys-without-value": ("GET /?b&a=&c=x=y", [HOST, DATE], ""),
    "get-empty-query": ("GET /?", [HOST, DATE], ""),
    "get-query-reserved-encoded": ("GET /?tagKeys=a%2Fb%3Ac%2Bd%26e%3Df", [HOST, DATE], ""),
    "get-query-order-is-by-encoded-byte": ("GET /?a~=1&a-=2&aZ=3&a%2F=4&a=5&a.=6", [HOST, DATE], ""),
    "get-header-trim": ("GET /", [HOST, "My-Header1:  \tvalue   with    runs \t ", DATE], ""),
    "get-header-repeated": ("GET /", [HOST, "My-Header1:value2", "my-header1:value2", "MY-HEADER1:value1", DATE], ""),
    "get-header-empty": ("GET /", [HOST, "My-Header1:", DATE], ""),
    "get-header-multiline": ("GET /", [HOST, "My-Header1:value1\n  value2\n     value3", DATE], ""),
    "get-header-order": ("GET /", [DATE, "Z-Last:z", "a-first:a", "X-Amz-Date-Not:x", HOST], ""),
    "post-host-with-port": ("POST /", ["Host:127.0.0.1:8080", DATE], ""),
    "post-json": (
        "POST /UpdateIngestConfiguration",
        ["Content-Type:application/json", HOST, DATE],
        '{"arn":"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/abc","stageArn":""}',
    ),
    "post-unicode-body": ("POST /", ["Content-Type:application/json", HOST, DATE], '{"userId":"Käthe カメラ"}\n\n'),
    "post-session-token": ("POST /", [HOST, DATE, "X-Amz-Security-Token:AQoDYXdzEPT//////////wEXAMPLE=="], ""),
}


def percent(data, safe=""):
    return urllib.parse.quote(data, safe=safe + "-_.~")


def canonical_path(path):
    segments = []
    for segment in path.split("/"):
        if segment == "..":
            segments = segments[:-1]
        elif segment not in ("", "."):
            segments.append(segment)
    trailing = path.endswith(("/", "/.", "/..")) and segments
    return "/" + "/".join(percent(segment) for segment in segments) + ("/" if trailing else "")


def canonical_query(query):
    pairs = []
    for part in query.split("&") if query else []:
        name, _, value = part.partition("=")
        pairs.append((percent(urllib.parse.unquote_to_bytes(name)), percent(urllib.parse.unquote_to_bytes(value))))
    return "&".join(f"{name}={value}" for name, value in sorted(pairs))


def canonical_headers(lines):
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers.setdefault(name.lower(), []).append(re.sub(r"\s+", " ", value).strip())
    return sorted((name, ",".join(values)) for name, values in headers.items())


def keyed(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def sign(request_line, header_lines, body):
    method, _, target = request_line.partition(" ")
    path, _, query = target.partition("?")
    headers = canonical_headers(header_lines)
    names = ";".join(name for name, _ in headers)
    canonical = "\n".join(
        [method, canonical_path(path), canonical_query(query), *(f"{name}:{value}" for name, value in headers), "",
         names, hashlib.sha256(body.encode()).hexdigest()])
    scope = f"{TIME[:8]}/{REGION}/{SERVICE}/aws4_request"
    to_sign = "\n".join(["AWS4-HMAC-SHA256", TIME, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    key = ("AWS4" + SECRET).encode()
    for part in scope.split("/"):
        key = keyed(key, part)
    signature = keyed(key, to_sign).hex()
    authorization = f"AWS4-HMAC-SHA256 Credential={KEY_ID}/{scope}, SignedHeaders={names}, Signature={signature}"
    return canonical, to_sign, authorization


def main():
    here = pathlib.Path(__file__).parent
    for name, (request_line, header_lines, body) in CASES.items():
        canonical, to_sign, authorization = sign(request_line, header_lines, body)
        request = "\n".join([request_line + " HTTP/1.1", *header_lines]) + ("\n\n" + body if body else "\n")
        folder = here / name
        folder.mkdir(exist_ok=True)
        for suffix, text in {"req": request, "creq": canonical, "sts": to_sign, "authz": authorization}.items():
            (folder / f"{name}.{suffix}").write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
