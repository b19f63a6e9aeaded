// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

/// Errors and contexts as they come, for tests of the words.
namespace tests {

struct Heading {
    aws::ErrorKind kind;
    const char *title;
};

// One for each kind.
inline const Heading headings[] = {
    {aws::ErrorKind::ResourceNotFound, "No longer exists"},
    {aws::ErrorKind::Validation, "AWS rejected a value"},
    {aws::ErrorKind::AccessDenied, "Not allowed"},
    {aws::ErrorKind::Conflict, "cam-03 is live"},
    {aws::ErrorKind::PendingVerification, "Account being verified"},
    {aws::ErrorKind::QuotaExceeded, "Limit reached"},
    {aws::ErrorKind::Throttled, "AWS asked us to slow down"},
    {aws::ErrorKind::ServerFault, "AWS had a problem"},
    {aws::ErrorKind::SignatureRefused, "Signature refused"},
    {aws::ErrorKind::ClockSkewed, "Computer clock is off by 12 min"},
    {aws::ErrorKind::CredentialsExpired, "Sign-in expired"},
    {aws::ErrorKind::KeyNotRecognised, "Access key not recognised"},
    {aws::ErrorKind::RequestDamaged, "Request damaged on the way"},
    {aws::ErrorKind::RegionDisabled, "Region not enabled"},
    {aws::ErrorKind::WrongRegion, "Wrong region"},
    {aws::ErrorKind::RefusedOtherwise, "AWS refused"},
    {aws::ErrorKind::HostNotFound, "Cannot find ivsrealtime.eu-west-1.amazonaws.com"},
    {aws::ErrorKind::ConnectionRefused, "No answer from AWS"},
    {aws::ErrorKind::ConnectionLost, "No answer from AWS"},
    {aws::ErrorKind::TimedOut, "No answer from AWS"},
    {aws::ErrorKind::TlsUntrusted, "Connection not trusted"},
    {aws::ErrorKind::ProxyFailed, "No way through the proxy"},
    {aws::ErrorKind::ProxyNeedsPassword, "Proxy needs a password"},
    {aws::ErrorKind::GatewayFault, "A gateway had a problem"},
    {aws::ErrorKind::ProxySignInUnknown, "Proxy sign-in not supported"},
    {aws::ErrorKind::UnexpectedAnswer, "Unexpected answer"},
    {aws::ErrorKind::NoCredentials, "No access key"},
    {aws::ErrorKind::RegionMissing, "Region missing"},
    {aws::ErrorKind::ProxyUnusable, "Proxy setting cannot be used"},
    {aws::ErrorKind::UnsendableHeader, "Request cannot be sent"},
    {aws::ErrorKind::InvalidEndpoint, "Endpoint cannot be used"},
    {aws::ErrorKind::ReadOnly, "Account is read-only"},
    {aws::ErrorKind::Cancelled, "Stopped"},
};

/// An error of this kind, with all that an answer of AWS has.
inline aws::Error errorOf(aws::ErrorKind kind)
{
    aws::Error error;
    error.kind = kind;
    error.code = QStringLiteral("SomeException");
    error.message = QStringLiteral("Some words of the service.");
    error.requestId = QStringLiteral("b5a7d4c0-1111-2222-3333-444455556666");
    error.httpStatus = 400;
    error.origin = aws::Origin::Aws;
    error.operation = QStringLiteral("UpdateIngestConfiguration");
    error.host = QStringLiteral("ivsrealtime.eu-west-1.amazonaws.com");
    error.safeToRetry = true;
    if (kind == aws::ErrorKind::ProxyUnusable)
        error.culprit = QStringLiteral("https_proxy");
    if (kind == aws::ErrorKind::UnsendableHeader)
        error.culprit = QStringLiteral("X-Amz-Security-Token");
    if (kind == aws::ErrorKind::ClockSkewed)
        error.clockOffset = std::chrono::seconds(12 * 60 + 5);
    return error;
}

inline ui::ErrorContext rebinding()
{
    ui::ErrorContext context;
    context.act = ui::ErrorContext::Act::Rebinding;
    context.encoder = QStringLiteral("cam-03");
    context.fromStage = QStringLiteral("rehearsal");
    context.toStage = QStringLiteral("main-show");
    context.account = QStringLiteral("Live Events");
    context.region = QStringLiteral("eu-west-1");
    context.configurationArn = QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/abcDEF123456");
    return context;
}

inline ui::ErrorContext environment()
{
    ui::ErrorContext context;
    context.account = QStringLiteral("Environment");
    context.isEnvironment = true;
    context.region = QStringLiteral("eu-west-1");
    return context;
}

inline ui::ErrorContext listing()
{
    ui::ErrorContext context;
    context.account = QStringLiteral("Live Events");
    context.region = QStringLiteral("eu-west-1");
    return context;
}

/// Of an account.
inline ui::ErrorContext testing()
{
    ui::ErrorContext context = listing();
    context.act = ui::ErrorContext::Act::Testing;
    return context;
}

inline bool offers(const ui::ErrorText &text, ui::Remedy remedy)
{
    return std::find(text.remedies.cbegin(), text.remedies.cend(), remedy) != text.remedies.cend();
}

inline void checkStyle(const ui::ErrorText &text)
{
    static const QRegularExpression never(
        QStringLiteral(
            R"(error occurred|oops|sorry|please|invalid|illegal|fatal|abort|\bkill|resource|entity|payload|\b40\d\b|are you sure|simply|\bjust\b|!|arn:)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sentenceEnd(QStringLiteral(R"((?<=\.)\s+(?=[A-Z%]))"));
    QVERIFY(!text.title.endsWith(u'.'));
    QVERIFY(text.whatChanged.startsWith(QStringLiteral("Nothing was changed.")));
    QVERIFY(!text.whatHappened.isEmpty());
    QVERIFY(!text.retrySafe.isEmpty());
    QVERIFY(!text.leaveLabel.isEmpty());
    const QString all = QStringList{text.whatHappened, text.advice, text.whatChanged, text.retrySafe}.join(u' ');
    QVERIFY2(!never.match(text.title + u' ' + all).hasMatch(), qPrintable(all));
    QVERIFY2(!all.contains(u'%'), qPrintable(all));
    for (const QString &sentence : all.simplified().split(sentenceEnd)) {
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(sentence.split(u' ').size() <= 15, qPrintable(sentence));
    }
}

inline void addEveryKind()
{
    QTest::addColumn<int>("kind");
    for (const Heading &heading : headings)
        QTest::addRow("%d %s", static_cast<int>(heading.kind), heading.title) << static_cast<int>(heading.kind);
}

} // namespace tests
