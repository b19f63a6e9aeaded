// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/Tenant.h"

#include "emulator/world/Cutting.h"
#include "emulator/world/Replications.h"
#include "emulator/world/Sessions.h"

#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

tl::expected<QJsonObject, Refusal> parametersOf(const Call &call, const Request &request)
{
    if (!isJson(request))
        return tl::unexpected(refusal::unsupportedMediaType());
    QJsonObject parameters;
    if (request.method == "POST" && !request.body.isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return tl::unexpected(refusal::serialization(u"The request body is not a JSON object."_s));
        parameters = withoutNulls(document.object());
    }
    for (auto entry = call.urlParameters.begin(); entry != call.urlParameters.end(); ++entry)
        parameters.insert(entry.key(), entry.value());
    if (const auto refusal = refusalFor(parameters, call.operation->input))
        return tl::unexpected(*refusal);

    const QStringList &filters = call.operation->filters;
    const auto given = std::count_if(filters.cbegin(), filters.cend(),
                                     [&parameters](const QString &filter) { return parameters.contains(filter); });
    if (given > 1)
        return tl::unexpected(refusal::validation(u"Only one filter can be used at a time"_s));
    return parameters;
}

/// Nothing comes back, and nothing happens.
bool isDeath(const Fault &fault)
{
    const bool isSilent = fault.ending == Answer::Ending::Dropped || fault.ending == Answer::Ending::Withheld;
    return isSilent && !fault.actsAfter;
}

} // namespace

Tenant::Tenant(Tenancy tenancy, const Settings &settings)
    : m_tenancy(std::move(tenancy))
    , m_settings(settings)
    , m_backend(settings, m_tenancy)
{
    startSimulation();
}

Answer Tenant::answer(const Call &call, const Request &request)
{
    const Fault *lasting = m_backend.faults.lasting(call.operation->name);
    if (lasting && isDeath(*lasting)) // which doesn't even throttle
        return answerWith(*lasting, *call.operation, {});
    const auto refused = [lasting](const Refusal &refusal) {
        Answer answer = answerOf(tl::unexpected(refusal));
        answer.delay = lasting ? lasting->delay : std::chrono::milliseconds(0);
        return answer;
    };
    if (const auto refusal = throttled(*call.operation))
        return refused(*refusal);
    const auto parameters = parametersOf(call, request);
    if (!parameters)
        return refused(parameters.error());

    const std::optional<Fault> next = m_backend.faults.take(call.operation->name);
    return answerWith(next ? *next : lasting ? *lasting : Fault(), *call.operation, *parameters);
}

void Tenant::reset()
{
    m_simulation.reset();
    m_backend = Backend(m_settings, m_tenancy);
    startSimulation();
}

Answer Tenant::answerWith(const Fault &fault, const Operation &operation, const QJsonObject &parameters)
{
    if (fault.encoderStartsFirst)
        startEncoder(parameters);
    Answer answer = fault.answer ? answerInstead(fault, operation, parameters) : answerOf(act(operation, parameters));
    answer.headers.insert(answer.headers.end(), fault.moreHeaders.begin(), fault.moreHeaders.end());
    answer.ending = fault.ending;
    answer.delay = fault.delay;
    return answer;
}

Answer Tenant::answerInstead(const Fault &fault, const Operation &operation, const QJsonObject &parameters)
{
    if (fault.actsAfter == std::chrono::milliseconds(0))
        act(operation, parameters);
    else if (fault.actsAfter)
        QTimer::singleShot(*fault.actsAfter, m_backend.lateEffects.get(),
                           [this, &operation, parameters] { act(operation, parameters); });
    return fault.answer();
}

Outcome Tenant::act(const Operation &operation, const QJsonObject &parameters)
{
    settle();
    Outcome outcome = operation.handler(m_backend.world, parameters);
    if (outcome)
        ++m_backend.counts.done[operation.name];
    settleCuts(m_backend.world, QDateTime::currentDateTimeUtc());
    m_backend.world.noteChanges();
    return outcome;
}

void Tenant::settle()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    settleCuts(m_backend.world, now);
    endDueReplications(m_backend.world, now);
    endDueSessions(m_backend.world, now);
}

std::optional<Refusal> Tenant::throttled(const Operation &operation)
{
    if (m_settings.rateLimits
        && !m_backend.throttle.take(operation.name, operation.requestsPerSecond, Throttle::Clock::now()))
        return refusal::throttled();
    return {};
}

void Tenant::startEncoder(const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"arn"_s).toString();
    if (IngestConfiguration *configuration = m_backend.world.configurations.find(arn))
        startPublishing(m_backend.world, *configuration, QDateTime::currentDateTimeUtc());
}

void Tenant::startSimulation()
{
    if (!m_settings.simulatedPublishers)
        return;
    m_simulation = std::make_unique<PublisherSimulation>(m_backend.world, seedOf(m_settings, m_tenancy));
    m_simulation->start();
}

} // namespace emulator
