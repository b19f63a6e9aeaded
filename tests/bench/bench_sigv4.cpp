// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/SigV4.h"

#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

double cpuMicroseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

} // namespace

/// CPU time of signing one request as the program sends it: a POST with a body of 400 bytes, the derived key kept, the
/// date, host and session token headers added. Build with the preset `bench`.
int main()
{
    constexpr int rounds = 21;
    constexpr int perRound = 20'000;
    const aws::Credentials credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"_s),
                                       aws::Secret()};
    const aws::HttpRequest plain{"POST",
                                 QUrl(u"https://ivsrealtime.eu-west-1.amazonaws.com/UpdateIngestConfiguration"_s),
                                 {{"Content-Type", "application/json"}},
                                 QByteArray(400, 'x')};
    const QDateTime start(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());
    aws::sigv4::Signer signer({"eu-west-1", "ivs"});

    std::vector<double> perSignature;
    qsizetype sum = 0;
    for (int round = 0; round < rounds; ++round) {
        const double before = cpuMicroseconds();
        for (int i = 0; i < perRound; ++i) {
            aws::HttpRequest request = plain;
            signer.addTo(request, credentials, start);
            sum += request.headers.back().value.size();
        }
        perSignature.push_back((cpuMicroseconds() - before) / perRound);
    }
    std::sort(perSignature.begin(), perSignature.end());
    std::printf("sigv4: %.2f us of CPU per signature (median of %d rounds of %d; least %.2f, most %.2f)\n",
                perSignature[rounds / 2], rounds, perRound, perSignature.front(), perSignature.back());
    return sum > 0 ? 0 : 1;
}
