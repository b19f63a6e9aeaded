// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Error.h"

#include <QTest>

using namespace Qt::StringLiterals;
using aws::ErrorKind;

Q_DECLARE_METATYPE(ErrorKind)

class TestErrorCodes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void known_data();
    void known();
    void unknown_data();
    void unknown();
};

void TestErrorCodes::known_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    struct Row {
        const char *code; // without "Exception"
        int status;
        ErrorKind kind;
    };
    constexpr Row rows[] = {
        {"ResourceNotFound", 404, ErrorKind::ResourceNotFound},
        {"Validation", 400, ErrorKind::Validation},
        {"AccessDenied", 403, ErrorKind::AccessDenied},
        {"Forbidden", 403, ErrorKind::AccessDenied},
        {"UnauthorizedOperation", 403, ErrorKind::AccessDenied},
        {"Conflict", 409, ErrorKind::Conflict},
        {"PendingVerification", 403, ErrorKind::PendingVerification},
        {"ServiceQuotaExceeded", 402, ErrorKind::QuotaExceeded},
        {"InternalServer", 500, ErrorKind::ServerFault},
        {"InternalFailure", 500, ErrorKind::ServerFault},
        {"ServiceUnavailable", 503, ErrorKind::ServerFault},
        {"InvalidSignature", 403, ErrorKind::SignatureRefused},
        {"SignatureDoesNotMatch", 403, ErrorKind::SignatureRefused},
        {"RequestExpired", 400, ErrorKind::ClockSkewed},
        {"RequestTimeTooSkewed", 403, ErrorKind::ClockSkewed},
        {"RequestInTheFuture", 403, ErrorKind::ClockSkewed},
        {"ExpiredToken", 403, ErrorKind::CredentialsExpired},
        {"UnrecognizedClient", 403, ErrorKind::KeyNotRecognised},
        {"InvalidClientTokenId", 403, ErrorKind::KeyNotRecognised},
        {"IncompleteSignature", 400, ErrorKind::RequestDamaged},
        {"MissingAuthenticationToken", 403, ErrorKind::RequestDamaged},
        {"MalformedHttpRequest", 400, ErrorKind::RequestDamaged},
        {"OptInRequired", 403, ErrorKind::RegionDisabled},
        {"RegionDisabled", 403, ErrorKind::RegionDisabled},
        // The fourteen codes that botocore's standard retry mode takes for a throttle.
        {"Throttling", 400, ErrorKind::Throttled},
        {"Throttled", 400, ErrorKind::Throttled},
        {"RequestThrottled", 400, ErrorKind::Throttled},
        {"TooManyRequests", 429, ErrorKind::Throttled},
        {"ProvisionedThroughputExceeded", 400, ErrorKind::Throttled},
        {"TransactionInProgress", 400, ErrorKind::Throttled},
        {"RequestLimitExceeded", 503, ErrorKind::Throttled},
        {"BandwidthLimitExceeded", 509, ErrorKind::Throttled},
        {"LimitExceeded", 400, ErrorKind::Throttled},
        {"SlowDown", 503, ErrorKind::Throttled},
        {"PriorRequestNotComplete", 400, ErrorKind::Throttled},
        {"EC2Throttled", 503, ErrorKind::Throttled},
    };
    for (const Row &row : rows) {
        const QString code = QString::fromLatin1(row.code);
        QTest::newRow(row.code) << code << row.status << row.kind;
        QTest::newRow(qPrintable(code + u"Exception"_s)) << code + u"Exception"_s << row.status << row.kind;
    }
}

void TestErrorCodes::known()
{
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QCOMPARE(aws::errorKindOf(code, status), kind);
}

void TestErrorCodes::unknown_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("new code, 400") << u"TotallyNewException"_s << 400 << ErrorKind::RefusedOtherwise;
    QTest::newRow("new code, 418") << u"TeapotException"_s << 418 << ErrorKind::RefusedOtherwise;
    QTest::newRow("new code, 429") << u"TotallyNewException"_s << 429 << ErrorKind::Throttled;
    QTest::newRow("new code, 500") << u"TotallyNewException"_s << 500 << ErrorKind::ServerFault;
    QTest::newRow("new code, 503") << u"TotallyNewException"_s << 503 << ErrorKind::ServerFault;
    QTest::newRow("no code, 502") << QString() << 502 << ErrorKind::ServerFault;
    QTest::newRow("no code, 504") << QString() << 504 << ErrorKind::ServerFault;
    QTest::newRow("other spelling is another code") << u"conflictexception"_s << 400 << ErrorKind::RefusedOtherwise;
    QTest::newRow("suffix alone") << u"Exception"_s << 400 << ErrorKind::RefusedOtherwise;
}

void TestErrorCodes::unknown()
{
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QCOMPARE(aws::errorKindOf(code, status), kind);
}

QTEST_GUILESS_MAIN(TestErrorCodes)
#include "tst_error_codes.moc"
