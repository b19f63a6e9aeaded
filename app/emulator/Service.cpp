// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/Service.h"

#include "emulator/Api.h"
#include "emulator/PublisherSimulation.h"
#include "emulator/control/Control.h"
#include "emulator/gate/LocalCaller.h"
#include "emulator/http/Server.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

QString randomHex(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, u'0');
    return text;
}

/// Nothing that could be taken for a key of AWS.
aws::Credentials madeUp()
{
    return {u"EMULATOR"_s + randomHex(2).toUpper(), aws::Secret(randomHex(5)), {}};
}

Settings complete(Settings settings)
{
    if (settings.credentials.accessKeyId.isEmpty())
        settings.credentials = madeUp();
    return settings;
}

} // namespace

struct Service::Parts {
    explicit Parts(const Settings &settings, std::function<void()> reset)
        : backend(settings)
        , api(backend, settings)
        , server([this](const Request &request) { return answer(request); }, settings.limits)
    {
        if (settings.controlSide)
            control.emplace(backend, api.operations(), std::move(reset));
    }

    Answer answer(const Request &request)
    {
        if (!isAddressedToThisComputer(request))
            return jsonAnswer(421, {{u"message"_s, u"This service answers to localhost only."_s}});
        if (control && request.target.startsWith(Control::path))
            return control->answer(request);
        return api.answer(request);
    }

    Backend backend;
    Api api;
    std::optional<Control> control;
    std::unique_ptr<PublisherSimulation> simulation;
    Server server;
};

Service::Service(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(complete(std::move(settings)))
{
}

Service::~Service() = default;

tl::expected<QUrl, QString> Service::listen()
{
    m_parts = std::make_unique<Parts>(m_settings, [this] { reset(); });
    const auto port = m_parts->server.listen(m_settings.port);
    if (!port)
        return tl::unexpected(u"port %1: %2"_s.arg(m_settings.port).arg(port.error()));
    m_endpoint.setScheme(u"http"_s);
    m_endpoint.setHost(u"127.0.0.1"_s);
    m_endpoint.setPort(*port);
    startSimulation();
    return m_endpoint;
}

void Service::denyNext(const QByteArray &operation, int count)
{
    Fault fault;
    fault.actsAfter.reset();
    fault.answer = [] {
        return answerOf(tl::unexpected(refusal::accessDenied(u"User is not authorized to perform this action"_s)));
    };
    m_parts->backend.faults.add(operation, fault, count);
}

void Service::reset()
{
    m_parts->simulation.reset();
    m_parts->backend = Backend(m_settings);
    startSimulation();
}

void Service::startSimulation()
{
    if (!m_settings.simulatedPublishers)
        return;
    m_parts->simulation = std::make_unique<PublisherSimulation>(m_parts->backend.world, m_settings.seed);
    m_parts->simulation->start();
}

} // namespace emulator
