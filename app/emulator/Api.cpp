// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/Api.h"

#include "emulator/world/Publishing.h"
#include "ivs/Client.h"

#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {

Api::Api(Backend &backend, const Settings &settings)
    : m_backend(backend)
    , m_rateLimits(settings.rateLimits)
    , m_authenticator(settings.credentials, {settings.region.toLatin1(), ivs::service.signingName})
{
}

Answer Api::answer(const Request &request)
{
    const std::optional<Call> call = m_operations.find(request);
    if (!call)
        return answerOf(tl::unexpected(refusal::unknownOperation()));
    ++m_backend.counts.received[call->operation->name];
    if (const auto refusal = m_authenticator.refusalFor(request, QDateTime::currentDateTimeUtc()))
        return answerOf(tl::unexpected(*refusal));
    return answer(*call, request);
}

Answer Api::answer(const Call &call, const Request &request)
{
    if (const auto refusal = throttled(*call.operation))
        return answerOf(tl::unexpected(*refusal));
    const auto parameters = parametersOf(call, request);
    if (!parameters)
        return answerOf(tl::unexpected(parameters.error()));

    const Fault fault = m_backend.faults.take(call.operation->name).value_or(Fault());
    if (fault.encoderStartsFirst)
        startEncoder(*parameters);
    Answer answer =
        fault.answer ? answerInstead(fault, *call.operation, *parameters) : answerOf(act(*call.operation, *parameters));
    answer.headers.insert(answer.headers.end(), fault.moreHeaders.begin(), fault.moreHeaders.end());
    answer.ending = fault.ending;
    answer.delay = fault.delay;
    return answer;
}

Answer Api::answerInstead(const Fault &fault, const Operation &operation, const QJsonObject &parameters)
{
    if (fault.actsAfter == std::chrono::milliseconds(0))
        act(operation, parameters);
    else if (fault.actsAfter)
        QTimer::singleShot(*fault.actsAfter, m_backend.lateEffects.get(),
                           [this, &operation, parameters] { act(operation, parameters); });
    return fault.answer();
}

Outcome Api::act(const Operation &operation, const QJsonObject &parameters)
{
    Outcome outcome = operation.handler(m_backend.world, parameters);
    if (outcome)
        ++m_backend.counts.done[operation.name];
    m_backend.world.noteChanges();
    return outcome;
}

std::optional<Refusal> Api::throttled(const Operation &operation)
{
    if (m_rateLimits && !m_backend.throttle.take(operation.name, operation.requestsPerSecond, Throttle::Clock::now()))
        return refusal::throttled();
    return {};
}

tl::expected<QJsonObject, Refusal> Api::parametersOf(const Call &call, const Request &request) const
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

void Api::startEncoder(const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"arn"_s).toString();
    if (IngestConfiguration *configuration = m_backend.world.configurations.find(arn))
        startPublishing(m_backend.world, *configuration, QDateTime::currentDateTimeUtc());
}

} // namespace emulator
