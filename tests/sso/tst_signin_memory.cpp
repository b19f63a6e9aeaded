// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/QueryForm.h"
#include "aws/XmlAnswer.h"
#include "sso/Callback.h"
#include "sso/Json.h"
#include "sso/Oidc.h"
#include "sso/Portal.h"
#include "sso/Service.h"
#include "sts/Client.h"
#include "sts/Service.h"
#include "support/EmulatorProcess.h"
#include "support/Ended.h"
#include "support/OwnMemory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using tests::PlantedText;

namespace {

/// Qt copies headers and bodies into buffers of its own, and its readers of JSON and XML do; none of them is
/// overwritten. Measured: 4 of a header, 3 of a body, 2 of an element.
constexpr int keptByQt = 6;

/// Deletes what waits for its end.
void settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

} // namespace

/// What signing in leaves of its secrets in this program's memory. The far end is a process of its own.
class TestSignInMemory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_emulator.terminate(); }
    void callsLeaveWhatQtKeeps_data();
    void callsLeaveWhatQtKeeps();
    void formsLeaveNothing();
    void xmlIsOnlyWhereItWasTakenTo();
    void aCodeIsOnlyWhereItWasTakenTo();

private:
    aws::Client client(aws::Transport &transport, const aws::Service &service)
    {
        return {transport, nullptr, {m_emulator.endpoint(), "eu-west-1", service}, aws::RateLimits::unlimited()};
    }
    void call(const QString &what, const aws::Secret &secret);

    tests::EmulatorProcess m_emulator{{u"--rate-limits"_s, u"off"_s, u"--configurations"_s, u"1"_s}};
};

void TestSignInMemory::initTestCase()
{
    if (tests::keepsWhatWasFreed())
        QSKIP("The sanitizer keeps memory that was given back when a text grew.");
    QVERIFY(m_emulator.waitUntilListening());
}

void TestSignInMemory::call(const QString &what, const aws::Secret &secret)
{
    aws::Transport transport;
    if (what == "bearer"_L1)
        support::ended(sso::Portal(client(transport, sso::portalService)).accounts(secret, {}));
    if (what == "refresh token"_L1) {
        support::ended(sso::Oidc(client(transport, sso::oidcService))
                           .createToken({u"id"_s, aws::Secret(u"secret"_s), {}}, sso::RefreshToken{secret}, {}));
    }
    if (what == "web identity"_L1) {
        support::ended(sts::Client(client(transport, sts::service))
                           .assumeRoleWithWebIdentity({.roleArn = u"arn:aws:iam::123456789012:role/WebIdentity"_s,
                                                       .sessionName = u"ada"_s,
                                                       .token = secret},
                                                      {}));
    }
    settle();
}

void TestSignInMemory::callsLeaveWhatQtKeeps_data()
{
    QTest::addColumn<QString>("what");
    for (const auto &what : {u"bearer"_s, u"refresh token"_s, u"web identity"_s})
        QTest::newRow(qPrintable(what)) << what;
}

void TestSignInMemory::callsLeaveWhatQtKeeps()
{
    QFETCH(QString, what);
    call(what, aws::Secret(u"another"_s)); // what libraries keep of a first call
    const PlantedText planted;
    call(what, aws::Secret(planted.text()));
    const int copies = planted.copies();
    qInfo() << copies << "copies are left of a" << what;
    QVERIFY(copies <= keptByQt);
}

void TestSignInMemory::formsLeaveNothing()
{
    const PlantedText planted;
    {
        aws::QueryForm form(sts::service, "AssumeRole");
        form.add("TokenCode", aws::Secret(planted.text()));
        for (int i = 0; i < 50; ++i)
            form.add("More", QString(100, u'x'));
        QCOMPARE(planted.copies(), 1);
    }
    QCOMPARE(planted.copies(), 0);
}

void TestSignInMemory::xmlIsOnlyWhereItWasTakenTo()
{
    const PlantedText planted;
    QByteArray body = "<R><Result><Secret>" + planted.text().toLatin1() + "</Secret></Result></R>";
    aws::Secret secret;
    {
        auto answer = aws::XmlAnswer::parse(body);
        QVERIFY(answer);
        secret = aws::Secret(answer->take(u"Result/Secret"_s));
    }
    aws::wipe(body);
    const int copies = planted.copies();
    qInfo() << copies << "copies, with the one that is meant to be there";
    QVERIFY(copies >= 1 && copies <= 1 + keptByQt);
}

void TestSignInMemory::aCodeIsOnlyWhereItWasTakenTo()
{
    const PlantedText planted;
    QByteArray head = "GET /oauth/callback?state=s&code=" + planted.text().toLatin1()
        + " HTTP/1.1\r\nHost: 127.0.0.1:1\r\nAccept: */*";
    const sso::Callback callback = sso::callbackOf(head, "127.0.0.1:1"_ba, u"s"_s);
    QVERIFY(std::holds_alternative<sso::Code>(callback));
    aws::wipe(head);
    QCOMPARE(planted.copies(), 1);
}

QTEST_GUILESS_MAIN(TestSignInMemory)
#include "tst_signin_memory.moc"
