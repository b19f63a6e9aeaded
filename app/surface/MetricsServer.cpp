// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "surface/MetricsServer.h"

#include "http/Form.h"
#include "http/LocalCaller.h"
#include "http/Server.h"

using namespace Qt::StringLiterals;

namespace surface {

namespace {

/// A few that ask every some seconds.
http::Limits fewCallers()
{
    http::Limits limits;
    limits.headBytes = qsizetype(8) * 1024;
    limits.bodyBytes = 0;
    limits.connections = 16;
    return limits;
}

http::Answer plain(int status, const QByteArray &sentence)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type"_ba, "text/plain; charset=utf-8"_ba}};
    answer.body = sentence + '\n';
    return answer;
}

http::Answer answerTo(const http::Request &request, const std::function<QByteArray()> &text)
{
    if (!http::isAddressedToThisComputer(request))
        return plain(421, "This is served to localhost only.");
    if (!http::isFromNoOtherSite(request))
        return plain(403, "This is not served to web pages.");
    if (http::targetOf(request.target).path != "/metrics")
        return plain(404, "There is only /metrics.");
    if (request.method != "GET") {
        http::Answer answer = plain(405, "Nothing can be changed here.");
        answer.headers.push_back({"Allow"_ba, "GET"_ba});
        return answer;
    }
    http::Answer answer;
    // OpenMetrics 1.0, "Overall Structure".
    answer.headers = {{"Content-Type"_ba, "application/openmetrics-text; version=1.0.0; charset=utf-8"_ba},
                      {"Cache-Control"_ba, "no-store"_ba}};
    answer.body = text();
    return answer;
}

} // namespace

MetricsServer::MetricsServer(std::function<QByteArray()> text)
    : m_text(std::move(text))
{
}

MetricsServer::~MetricsServer() = default;

QString MetricsServer::start(quint16 port)
{
    if (m_port != 0 && m_port == port)
        return {};
    stop();
    auto server = std::make_unique<http::Server>(
        [this](const http::Request &request) { return answerTo(request, m_text); }, fewCallers());
    const auto listening = server->listen(port);
    if (!listening)
        return listening.error();
    m_server = std::move(server);
    m_port = *listening;
    return {};
}

void MetricsServer::stop()
{
    m_server.reset();
    m_port = 0;
}

} // namespace surface
