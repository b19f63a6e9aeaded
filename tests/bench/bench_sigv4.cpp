// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/SigV4.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

/// What signing one request costs: a page of a list as the client sends it, the derived key known from the one before.
/// Prints microseconds of processor time: the least of several runs of many. Aim: 9 µs in a release build.

using namespace Qt::StringLiterals;

namespace {

double microsecondsEach(aws::sigv4::Signer &signer, const aws::HttpRequest &request, const aws::Credentials &keys)
{
    constexpr int requests = 20'000;
    const QDateTime time = QDateTime::currentDateTimeUtc();
    const std::clock_t start = std::clock();
    for (int i = 0; i < requests; ++i) {
        aws::HttpRequest signedRequest = request;
        signer.addTo(signedRequest, keys, time);
        if (signedRequest.headers.size() != request.headers.size() + 3)
            std::abort();
    }
    return double(std::clock() - start) / CLOCKS_PER_SEC * 1e6 / requests;
}

} // namespace

int main()
{
    aws::HttpRequest request;
    request.method = "POST"_ba;
    request.url = QUrl(u"https://ivsrealtime.eu-west-1.amazonaws.com/ListIngestConfigurations"_s);
    request.headers = {{"Content-Type"_ba, "application/json"_ba}};
    request.body = R"({"maxResults":100,"nextToken":")" + QByteArray(64, 'x') + R"("})";
    const aws::Credentials keys{u"AKIDEXAMPLE"_s, aws::Secret(u"wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"_s), {}};

    aws::sigv4::Signer signer({"eu-west-1"_ba, "ivs"_ba});
    double least = microsecondsEach(signer, request, keys);
    for (int run = 0; run < 10; ++run)
        least = std::min(least, microsecondsEach(signer, request, keys));
    std::printf("  %-48s %8.2f µs   aim %8.2f µs\n", "signing one request", least, 9.0);
    return 0;
}
