// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/control/FaultRequest.h"

#include <map>
#include <variant>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

struct OwnAnswer { };
struct Gateway { };

/// A fault by its name: who answers, and whether the service has acted unless it is told otherwise.
struct Kind {
    std::variant<OwnAnswer, Refusal, Answer, Gateway> from;
    bool acts = false;
    Answer::Ending ending = Answer::Ending::Whole;
    bool encoderStartsFirst = false;
};

Answer page(int status, const QByteArray &contentType, const QByteArray &body)
{
    Answer answer;
    answer.status = status;
    if (!contentType.isEmpty())
        answer.headers = {{"Content-Type"_ba, contentType}};
    answer.body = body;
    return answer;
}

const std::map<QString, Kind> &kinds()
{
    using Ending = Answer::Ending;
    static const QString asAsked = u"As the fault was asked for"_s;
    static const std::map<QString, Kind> kinds{
        // The service refuses.
        {u"accessDenied"_s, {refusal::accessDenied(u"User is not authorized to perform this action"_s)}},
        {u"conflict"_s, {refusal::conflict(asAsked)}},
        {u"expired"_s, {refusal::expiredToken()}},
        {u"notFound"_s, {refusal::notFound(asAsked)}},
        {u"pendingVerification"_s, {refusal::pendingVerification()}},
        {u"quota"_s, {refusal::quotaExceeded(asAsked)}},
        {u"server"_s, {refusal::internalServer()}},
        {u"signature"_s, {refusal::invalidSignature(u"The request signature we calculated does not match"_s)}},
        {u"skew"_s, {refusal::timeTooSkewed()}},
        {u"throttle"_s, {refusal::throttled()}},
        {u"unavailable"_s, {refusal::serviceUnavailable()}},
        {u"unknownKey"_s, {refusal::unknownKey()}},
        {u"validation"_s, {refusal::validation(asAsked)}},
        // Something else answers: a captive portal, a proxy, a gateway.
        {u"empty"_s, {page(200, "application/json"_ba, {})}},
        {u"gateway"_s, {Gateway()}},
        {u"html"_s,
         {page(200, "text/html"_ba, "<!DOCTYPE html><title>Sign in</title><p>Sign in to use this network.</p>"_ba)}},
        {u"notJson"_s, {page(200, "application/json"_ba, "{\"ingestConfigurations\": ["_ba)}},
        // Nothing answers.
        {u"hang"_s, {Answer(), false, Ending::Withheld}},
        {u"lostAnswer"_s, {Answer(), true, Ending::Dropped}},
        {u"lostRequest"_s, {Answer(), false, Ending::Dropped}},
        // The service answers what is true, but not everything goes well.
        {u"live"_s, {OwnAnswer(), true, Ending::Whole, true}},
        {u"slow"_s, {OwnAnswer(), true}},
        {u"truncated"_s, {OwnAnswer(), true, Ending::Truncated}},
        {endOfFaults.toString(), {OwnAnswer(), true}},
    };
    return kinds;
}

const std::map<QString, TypeForm> &typeForms()
{
    static const std::map<QString, TypeForm> forms{
        {u"header"_s, TypeForm::Header},    {u"suffix"_s, TypeForm::HeaderWithSuffix}, {u"body"_s, TypeForm::Body},
        {u"twice"_s, TypeForm::TwoHeaders}, {u"list"_s, TypeForm::HeaderWithList},
    };
    return forms;
}

template <typename Value>
Shape oneOf(const std::map<QString, Value> &named)
{
    QStringList names;
    for (const auto &[name, value] : named)
        names += name;
    return Shape::oneOf(names);
}

/// As gateways and proxies answer, without any mark of AWS.
Answer gatewayAnswer(const QJsonObject &wanted)
{
    const int status = wanted.value(u"status"_s).toInt(504);
    const QString body = wanted.value(u"body"_s).toString(u"html"_s);
    if (body == "empty"_L1)
        return page(status, {}, {});
    const QByteArray phrase = reasonPhrase(status);
    if (body == "json"_L1)
        return jsonAnswer(status, {{u"message"_s, QString::fromLatin1(phrase)}});
    const QByteArray title = QByteArray::number(status) + ' ' + phrase;
    return page(status, "text/html"_ba, "<html><head><title>" + title + "</title></head><h1>" + title + "</h1></html>");
}

std::function<Answer()> answerOf(const Kind &kind, const QJsonObject &wanted)
{
    if (const auto *refusal = std::get_if<Refusal>(&kind.from)) {
        const TypeForm form = typeForms().at(wanted.value(u"errorType"_s).toString(u"header"_s));
        return [refusal = *refusal, form] { return answerOf(tl::unexpected(refusal), form); };
    }
    if (const auto *answer = std::get_if<Answer>(&kind.from))
        return [answer = *answer] { return answer; };
    if (std::holds_alternative<Gateway>(kind.from))
        return [answer = gatewayAnswer(wanted)] { return answer; };
    return {};
}

QString problemOf(const Kind &kind, const QJsonObject &wanted)
{
    if (wanted.contains(u"errorType"_s) && !std::holds_alternative<Refusal>(kind.from))
        return u"\"errorType\" is for faults with which the service refuses."_s;
    if ((wanted.contains(u"status"_s) || wanted.contains(u"body"_s)) && !std::holds_alternative<Gateway>(kind.from))
        return u"\"status\" and \"body\" are for \"gateway\"."_s;
    if (wanted.contains(u"count"_s) && wanted.value(u"lasting"_s).toBool())
        return u"\"count\" is for faults that are not \"lasting\"."_s;
    const bool isOwn = std::holds_alternative<OwnAnswer>(kind.from);
    if (isOwn && !wanted.value(u"acts"_s).toBool(true))
        return u"With this fault the service answers what it did: it always acts."_s;
    return {};
}

} // namespace

Shape faultRequest()
{
    constexpr int anHour = 3'600'000;
    return Shape::structure({
        {u"operation"_s, Shape::text(0, Shape::unbounded)},
        {u"fault"_s, oneOf(kinds()), true},
        {u"count"_s, Shape::integer(1, 10'000)},
        {u"lasting"_s, Shape::boolean()},
        {u"acts"_s, Shape::boolean()},
        {u"milliseconds"_s, Shape::integer(0, anHour)},
        {u"errorType"_s, oneOf(typeForms())},
        {u"status"_s, Shape::integer(400, 599)},
        {u"body"_s, Shape::oneOf({u"html"_s, u"json"_s, u"empty"_s})},
        {u"headers"_s, Shape::map(Shape::text(1, 100, "[A-Za-z0-9-]+"), Shape::text(0, 1000, "[ -~]*"), 20)},
    });
}

tl::expected<Fault, QString> faultOf(const QJsonObject &wanted)
{
    const QString name = wanted.value(u"fault"_s).toString();
    const Kind &kind = kinds().at(name);
    if (const QString problem = problemOf(kind, wanted); !problem.isEmpty())
        return tl::unexpected(problem);

    Fault fault;
    fault.encoderStartsFirst = kind.encoderStartsFirst;
    fault.answer = answerOf(kind, wanted);
    fault.ending = kind.ending;
    const QJsonObject headers = wanted.value(u"headers"_s).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        fault.moreHeaders.push_back({header.key().toLatin1(), header.value().toString().toLatin1()});

    if (name == "slow"_L1)
        fault.delay = std::chrono::milliseconds(wanted.value(u"milliseconds"_s).toInt(2000));
    else if (!wanted.value(u"acts"_s).toBool(kind.acts))
        fault.actsAfter.reset();
    else if (fault.answer)
        fault.actsAfter = std::chrono::milliseconds(wanted.value(u"milliseconds"_s).toInt(0));
    return fault;
}

} // namespace emulator
