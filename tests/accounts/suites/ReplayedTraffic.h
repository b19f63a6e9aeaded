// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "SuiteFiles.h"
#include "support/RawServer.h"

#include <QUrl>

#include <vector>

namespace suites {

/// One request that was recorded, and what was answered to it.
struct Exchange {
    support::RawRequest request;
    QUrl url; ///< where it went
    int status = 0;
    QByteArrayList headers; ///< of the answer, as lines, without those that say how it is sent
    QByteArray body;
};

/// "events" of an http-traffic.json. What is not understood can't be replayed: the reason.
Read<std::vector<Exchange>> exchangesOf(const QJsonArray &events);

/// Answers as it was recorded, request by request; from then on as to the last.
class ReplayedTraffic final {
    Q_DISABLE_COPY_MOVE(ReplayedTraffic)

public:
    explicit ReplayedTraffic(std::vector<Exchange> exchanges);

    QUrl url() const { return m_server.url(); }
    /// In what a request that came differs from the recorded one; empty: in nothing, and as many came.
    ///
    /// A session's name is made up, and that of the recording was made up by another program. What asks with a web
    /// identity was recorded with another role and another token than the case's own files have: of these the names of
    /// the parameters count. A signature is of its time; its key, region and service count.
    QString difference() const;

private:
    std::vector<Exchange> m_exchanges;
    support::RawServer m_server;
};

} // namespace suites
