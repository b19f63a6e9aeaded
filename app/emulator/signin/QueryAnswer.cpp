// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/signin/QueryAnswer.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

const auto nameSpace = u"https://sts.amazonaws.com/doc/2011-06-15/"_s;

void write(QXmlStreamWriter &writer, const QJsonObject &members)
{
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (!member->isObject()) {
            writer.writeTextElement(member.key(), member->toString());
            continue;
        }
        writer.writeStartElement(member.key());
        write(writer, member->toObject());
        writer.writeEndElement();
    }
}

QJsonObject bodyOf(const QString &action, const Outcome &outcome, const QString &requestId)
{
    if (outcome)
        return {{action + u"Result"_s, *outcome}, {u"ResponseMetadata"_s, QJsonObject{{u"RequestId"_s, requestId}}}};
    const Refusal &refusal = outcome.error();
    const QJsonObject error{{u"Type"_s, refusal.status < 500 ? u"Sender"_s : u"Receiver"_s},
                            {u"Code"_s, QString::fromLatin1(refusal.code)},
                            {u"Message"_s, refusal.message}};
    return {{u"Error"_s, error}, {u"RequestId"_s, requestId}};
}

} // namespace

Answer queryAnswerOf(const QString &action, const Outcome &outcome)
{
    Answer answer = answerOf(QJsonObject()); // for its headers
    answer.status = outcome ? 200 : outcome.error().status;
    for (aws::HttpHeader &header : answer.headers) {
        if (header.name == "Content-Type")
            header.value = "text/xml"_ba;
    }
    answer.body.clear();
    QXmlStreamWriter writer(&answer.body);
    writer.writeStartElement(outcome ? action + u"Response"_s : u"ErrorResponse"_s);
    writer.writeDefaultNamespace(nameSpace);
    const QByteArray requestId = aws::headerValue(answer.headers, "x-amzn-requestid");
    write(writer, bodyOf(action, outcome, QString::fromLatin1(requestId)));
    writer.writeEndElement();
    return answer;
}

Refusal queryRefusalOf(const Refusal &refusal)
{
    static const QHash<QByteArray, QByteArray> names{
        {"AccessDeniedException"_ba, "AccessDenied"_ba},
        {"ExpiredTokenException"_ba, "ExpiredToken"_ba},
        {"IncompleteSignatureException"_ba, "IncompleteSignature"_ba},
        {"InvalidSignatureException"_ba, "SignatureDoesNotMatch"_ba},
        {"MissingAuthenticationTokenException"_ba, "MissingAuthenticationToken"_ba},
        {"UnrecognizedClientException"_ba, "InvalidClientTokenId"_ba},
        {"ValidationException"_ba, "ValidationError"_ba},
    };
    Refusal named = refusal;
    named.code = names.value(refusal.code, refusal.code);
    return named;
}

} // namespace emulator
