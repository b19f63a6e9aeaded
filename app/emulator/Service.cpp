// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/Service.h"

#include "emulator/Api.h"
#include "emulator/control/Control.h"
#include "emulator/ingest/Ingest.h"
#include "emulator/model/Refusal.h"
#include "http/LocalCaller.h"
#include "http/Server.h"
#include "ivs/Client.h"

using namespace Qt::StringLiterals;

namespace emulator {

struct Service::Parts {
    Parts(const std::vector<Account> &accounts, const Settings &settings)
        : keys(accounts)
        , tenants(accounts, settings)
        , api(tenants, Authenticator(keys, settings.regions, ivs::service.signingName))
        , signIn(accounts, settings.regions, keys)
        , server([this](const Request &request) { return answer(request); }, settings.limits)
    {
        if (settings.controlSide)
            control.emplace(tenants, api.operations(), SignInControl(signIn));
        if (!settings.ingest.isEmpty())
            ingest.emplace(tenants);
    }

    Answer answer(const Request &request)
    {
        if (!http::isAddressedToThisComputer(request))
            return jsonAnswer(421, {{u"message"_s, u"This service answers to localhost only."_s}});
        if (!ingest)
            return answerCaller(request);
        if (const auto answer = ingest->answer(request))
            return *answer;
        const Answer answer = answerCaller(request);
        ingest->dropWhoWasCut();
        return answer;
    }

    Answer answerCaller(const Request &request)
    {
        if (control && request.target.startsWith(Control::path))
            return control->answer(request);
        if (const auto answer = signIn.answer(request))
            return *answer;
        return api.answer(request);
    }

    KeyRing keys;
    Tenants tenants;
    Api api;
    SignIn signIn;
    std::optional<Control> control;
    std::optional<Ingest> ingest;
    http::Server server;
};

Service::Service(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_accounts(accountsOf(m_settings))
{
}

Service::~Service() = default;

tl::expected<QUrl, QString> Service::listen()
{
    m_parts = std::make_unique<Parts>(m_accounts, m_settings);
    const auto port = m_parts->server.listen(m_settings.port);
    if (!port)
        return tl::unexpected(u"port %1: %2"_s.arg(m_settings.port).arg(port.error()));
    m_endpoint.setScheme(u"http"_s);
    m_endpoint.setHost(u"127.0.0.1"_s);
    m_endpoint.setPort(*port);
    if (!m_parts->ingest) {
        Q_EMIT ready();
        return m_endpoint;
    }
    const auto onStarted = [this](const tl::expected<void, QString> &started) {
        tellAddresses();
        if (started)
            Q_EMIT ready();
        else
            Q_EMIT failed(started.error());
    };
    if (const auto begun = m_parts->ingest->listen(m_settings.ingest, *port, onStarted); !begun)
        return tl::unexpected(begun.error());
    tellAddresses(); // who asks for them now is to have them, too
    return m_endpoint;
}

void Service::tellAddresses()
{
    m_settings.ingestAddresses = m_parts->ingest->addresses();
    for (Tenant *tenant : m_parts->tenants.matching({}, {}))
        tenant->world().setIngestAddresses(m_settings.ingestAddresses);
}

void Service::end()
{
    if (m_parts && m_parts->ingest)
        m_parts->ingest->end([this] { Q_EMIT ended(); });
    else
        Q_EMIT ended();
}

QUrl Service::startUrl() const
{
    return m_endpoint.resolved(QUrl(SignInPages::startPath));
}

void Service::denyNext(const QByteArray &operation, int count)
{
    Fault fault;
    fault.actsAfter.reset();
    fault.answer = [] {
        return answerOf(tl::unexpected(refusal::accessDenied(u"User is not authorized to perform this action"_s)));
    };
    m_parts->tenants.first().faults().add(operation, fault, count);
}

} // namespace emulator
