// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/control/Faults.h"

#include <map>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// A 200 that no IVS Real-Time service gives: what a captive portal or a broken gateway does.
Fault stranger(const QByteArray &contentType, const QByteArray &body)
{
    Answer answer;
    answer.headers = {{"Content-Type"_ba, contentType}};
    answer.body = body;
    return {.stranger = answer};
}

Fault refused(const Refusal &refusal)
{
    return {.refusal = refusal};
}

const std::map<QString, Fault> &knownFaults()
{
    static const QString asAsked = u"As the fault was asked for"_s;
    static const std::map<QString, Fault> faults{
        // The service refuses without acting.
        {u"accessDenied"_s, refused(refusal::accessDenied(u"User is not authorized to perform this action"_s))},
        {u"conflict"_s, refused(refusal::conflict(asAsked))},
        {u"expired"_s, refused(refusal::expiredToken())},
        {u"notFound"_s, refused(refusal::notFound(asAsked))},
        {u"pendingVerification"_s, refused(refusal::pendingVerification())},
        {u"quota"_s, refused(refusal::quotaExceeded(asAsked))},
        {u"server"_s, refused(refusal::internalServer())},
        {u"signature"_s, refused(refusal::invalidSignature(u"The request signature we calculated does not match"_s))},
        {u"skew"_s, refused(refusal::timeTooSkewed())},
        {u"throttle"_s, refused(refusal::throttled())},
        {u"unavailable"_s, refused(refusal::serviceUnavailable())},
        {u"unknownKey"_s, refused(refusal::unknownKey())},
        {u"validation"_s, refused(refusal::validation(asAsked))},
        // Something else answers, without acting.
        {u"empty"_s, stranger("application/json"_ba, {})},
        {u"html"_s,
         stranger("text/html"_ba, "<!DOCTYPE html><title>Sign in</title><p>Sign in to use this network.</p>"_ba)},
        {u"notJson"_s, stranger("application/json"_ba, "{\"ingestConfigurations\": ["_ba)},
        {u"lostRequest"_s, {.stranger = Answer(), .ending = Answer::Ending::Dropped}},
        // The service acts, but not everything goes well.
        {u"live"_s, {.encoderStartsFirst = true}},
        {u"lostAnswer"_s, {.ending = Answer::Ending::Dropped}},
        {u"slow"_s, {}},
        {u"truncated"_s, {.ending = Answer::Ending::Truncated}},
    };
    return faults;
}

} // namespace

std::optional<Fault> Faults::named(const QString &name, std::chrono::milliseconds delay)
{
    const auto known = knownFaults().find(name);
    if (known == knownFaults().end())
        return {};
    Fault fault = known->second;
    if (name == "slow"_L1)
        fault.delay = delay;
    return fault;
}

QStringList Faults::names()
{
    QStringList names;
    for (const auto &[name, fault] : knownFaults())
        names += name;
    return names;
}

void Faults::add(const QByteArray &operation, const Fault &fault, int count)
{
    m_pending[operation].append(QList<Fault>(count, fault));
}

std::optional<Fault> Faults::take(const QByteArray &operation)
{
    const auto pending = m_pending.find(operation);
    if (pending == m_pending.end() || pending->isEmpty())
        return {};
    return pending->takeFirst();
}

} // namespace emulator
