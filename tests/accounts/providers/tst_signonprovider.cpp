// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ChainFixture.h"
#include "support/FullDisk.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace accounts;

/// Roles of IAM Identity Center, and the token of a sign-in on the way to them. The emulator is both services.
class TestSignOnProvider final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_chain.emplace(); }

    void signsWithTheTokenThatIsThere();
    void wantsASignIn();
    void wantsAnotherWhenTheTokenWasTakenBack();
    void tellsARoleThatNobodyHas();
    void makesATokenAnewInTime();
    void makesATokenAnewThatHasEnded();
    void aTokenIsMadeAnewOnceForAll();
    void whoLeavesDoesNotTakeTheTokenAlong();
    void usesTheOldTokenWhileItIsGood();
    void wantsASignInWhenItCannotBeMadeAnew_data();
    void wantsASignInWhenItCannotBeMadeAnew();
    void anOutageIsNoReasonToSignIn();
    void takesWhatAnotherProgramHasMade();
    void goesOnWhenThePlaceIsFull();
    void forgetsWhatWasNotWritten_data();
    void forgetsWhatWasNotWritten();
    void keepsNoTokenWhenSomebodyHasSignedOut();
    void leavesNoPiecesOfATokenBehind();

private:
    ProviderError problem() { return m_chain->resolved(u"single"_s).error(); }
    SignInNeeded wanted(bool hasEnded) { return {u"desk"_s, m_chain->startUrl(), hasEnded}; }
    int tokensMade() { return m_chain->signIn.requests(u"CreateToken"_s); }
    SsoToken inPlace() { return m_chain->tokens.cache().read(m_chain->desk()).value(); }
    void write(const SsoToken &token) { QVERIFY(m_chain->tokens.cache().write(m_chain->desk(), token)); }

    std::optional<ChainFixture> m_chain;
};

void TestSignOnProvider::signsWithTheTokenThatIsThere()
{
    const SsoToken token = m_chain->signInToDesk();
    const auto found = m_chain->resolved(u"single"_s);
    QVERIFY(found);
    QCOMPARE(found->accountId, m_chain->account());
    QVERIFY(found->expires > async::Clock::utc());
    QVERIFY(m_chain->arnOf(found->key).contains(u":assumed-role/AWSReservedSSO_Operator_"_s));
    QCOMPARE(inPlace(), token);
    QCOMPARE(m_chain->clients, QStringList(u"SSO eu-west-1"_s));
}

void TestSignOnProvider::wantsASignIn()
{
    QCOMPARE(std::get<SignInNeeded>(problem()), wanted(false));
    QCOMPARE(m_chain->clients, QStringList());
}

void TestSignOnProvider::wantsAnotherWhenTheTokenWasTakenBack()
{
    m_chain->signInToDesk();
    m_chain->signIn.control("sign-in", {{u"endSessions"_s, true}});
    QCOMPARE(std::get<SignInNeeded>(problem()), wanted(true));
}

void TestSignOnProvider::tellsARoleThatNobodyHas()
{
    m_chain->add("[profile nobody]\nsso_session=desk\nsso_role_name=Nobody\nsso_account_id="
                 + m_chain->account().toUtf8());
    m_chain->signInToDesk();
    const auto found = m_chain->resolved(u"nobody"_s);
    QVERIFY(!found);
    const auto refused = std::get<ServiceRefused>(found.error());
    QCOMPARE(refused.profile, u"nobody"_s);
    QCOMPARE(refused.error.operation, u"GetRoleCredentials"_s);
}

void TestSignOnProvider::makesATokenAnewInTime()
{
    const SsoToken old = m_chain->signInToDesk(14min);
    QVERIFY(m_chain->resolved(u"single"_s));
    const SsoToken made = inPlace();
    QVERIFY(made.accessToken != old.accessToken);
    QVERIFY(made.refreshToken != old.refreshToken);
    QVERIFY(made.expires > async::Clock::utc().addSecs(3600));
    QCOMPARE(made.clientId, old.clientId);
    QCOMPARE(made.registrationExpires, old.registrationExpires);
    QVERIFY(m_chain->resolved(u"single"_s));
    QCOMPARE(inPlace(), made); // it is good
}

void TestSignOnProvider::makesATokenAnewThatHasEnded()
{
    m_chain->signInToDesk(-1min);
    QVERIFY(m_chain->resolved(u"single"_s));
}

/// A refresh token that is used twice is refused.
void TestSignOnProvider::aTokenIsMadeAnewOnceForAll()
{
    m_chain->signInToDesk(-1min);
    const int before = tokensMade();
    std::vector<support::Slot<ChainFixture::Result>> all;
    std::vector<std::shared_ptr<RefreshingCredentials>> accounts;
    for (int i = 0; i < 20; ++i) {
        accounts.push_back(m_chain->held(u"single"_s));
        all.push_back(support::started(accounts.back()->credentials({})));
    }
    for (const auto &each : all) {
        QTRY_VERIFY(each->has_value());
        QVERIFY((*each)->has_value());
    }
    QCOMPARE(tokensMade(), before + 1);
}

void TestSignOnProvider::whoLeavesDoesNotTakeTheTokenAlong()
{
    const SsoToken old = m_chain->signInToDesk(-1min);
    std::stop_source stop;
    const SsoTokenWanted wanted{u"single"_s, m_chain->desk(), m_chain->clientFor()};
    const auto leaving = support::started(m_chain->tokens.token(wanted, stop.get_token()));
    stop.request_stop();
    QTRY_VERIFY(leaving->has_value());
    QVERIFY(std::holds_alternative<Cancelled>((*leaving)->error()));
    QTRY_VERIFY(inPlace().accessToken != old.accessToken);
}

void TestSignOnProvider::usesTheOldTokenWhileItIsGood()
{
    SsoToken token = m_chain->signInToDesk(10min);
    token.refreshToken = aws::Secret(u"used already"_s);
    write(token);
    QVERIFY(m_chain->resolved(u"single"_s));
    QCOMPARE(inPlace(), token);
    token.refreshToken = {};
    write(token);
    QVERIFY(m_chain->resolved(u"single"_s));
}

void TestSignOnProvider::wantsASignInWhenItCannotBeMadeAnew_data()
{
    QTest::addColumn<QString>("what");
    for (const auto &what : {u"refused"_s, u"no refresh token"_s, u"registration has ended"_s, u"unknown client"_s})
        QTest::newRow(qPrintable(what)) << what;
}

void TestSignOnProvider::wantsASignInWhenItCannotBeMadeAnew()
{
    QFETCH(QString, what);
    SsoToken token = m_chain->signInToDesk(-1min);
    if (what == u"refused")
        token.refreshToken = aws::Secret(u"used already"_s);
    if (what == u"no refresh token")
        token.refreshToken = {};
    if (what == u"registration has ended")
        token.registrationExpires = token.expires;
    if (what == u"unknown client")
        token.clientId = u"another"_s;
    write(token);
    QCOMPARE(std::get<SignInNeeded>(problem()), wanted(true));
    QCOMPARE(inPlace(), token); // a person's sign-in replaces it, nothing else
}

void TestSignOnProvider::anOutageIsNoReasonToSignIn()
{
    m_chain->signInToDesk(-1min);
    m_chain->endpoint.setPort(1);
    const auto refused = std::get<ServiceRefused>(problem());
    QCOMPARE(refused.error.kind, aws::ErrorKind::ConnectionRefused);
    QCOMPARE(refused.profile, u"single"_s);
    m_chain->endpoint = m_chain->signIn.emulator.endpoint;
    QVERIFY(m_chain->resolved(u"single"_s));
}

/// The CLI has used the refresh token while we asked for it.
void TestSignOnProvider::takesWhatAnotherProgramHasMade()
{
    const SsoToken good = m_chain->signInToDesk();
    SsoToken old = good;
    old.accessToken = aws::Secret(u"old"_s);
    old.refreshToken = aws::Secret(u"used already"_s);
    old.expires = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    write(old);
    const auto held = m_chain->held(u"single"_s);
    const auto slot = support::started(held->credentials({}));
    QVERIFY(!slot->has_value());
    write(good);
    QTRY_VERIFY(slot->has_value());
    QVERIFY(slot->value());
    QCOMPARE(inPlace(), good);
}

void TestSignOnProvider::goesOnWhenThePlaceIsFull()
{
    const SsoToken old = m_chain->signInToDesk(-1min);
    const int before = tokensMade();
    ProviderResult<SsoToken> token;
    {
        const support::NoRoomForFiles full;
        token = *support::ended(m_chain->tokens.token({u"single"_s, m_chain->desk(), m_chain->clientFor()}, {}));
    }
    QVERIFY(token);
    QCOMPARE(inPlace(), old);
    QVERIFY(m_chain->resolved(u"single"_s)); // the refresh token of then is not asked with again
    QCOMPARE(tokensMade(), before + 1);
    const SsoToken another = m_chain->signInToDesk();
    QCOMPARE(*support::ended(m_chain->tokens.token({u"single"_s, m_chain->desk(), m_chain->clientFor()}, {})), another);
}

void TestSignOnProvider::forgetsWhatWasNotWritten_data()
{
    QTest::addColumn<bool>("hasSignedOut");
    QTest::newRow("somebody has signed out") << true;
    QTest::newRow("no account has the session any more") << false;
}

/// What stands in its place again is good for nothing, so that only what was not written could be used.
void TestSignOnProvider::forgetsWhatWasNotWritten()
{
    QFETCH(const bool, hasSignedOut);
    const SsoToken old = m_chain->signInToDesk(-1min);
    {
        const support::NoRoomForFiles full;
        QVERIFY(*support::ended(m_chain->tokens.token({u"single"_s, m_chain->desk(), m_chain->clientFor()}, {})));
    }
    QCOMPARE(inPlace(), old);
    if (hasSignedOut) {
        QVERIFY(m_chain->tokens.cache().remove(m_chain->desk()));
        QCOMPARE(std::get<SignInNeeded>(problem()), wanted(false));
        write(old);
    } else {
        m_chain->tokens.forget(m_chain->desk());
    }
    QCOMPARE(std::get<SignInNeeded>(problem()), wanted(true));
}

/// With the CLI, while we asked for another one.
void TestSignOnProvider::keepsNoTokenWhenSomebodyHasSignedOut()
{
    m_chain->signInToDesk(-1min);
    const int before = tokensMade();
    const auto slot = support::started(m_chain->tokens.token({u"single"_s, m_chain->desk(), m_chain->clientFor()}, {}));
    QVERIFY(!slot->has_value());
    const QString path = m_chain->tokens.cache().pathOf(m_chain->desk());
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(slot->has_value());
    QCOMPARE(tokensMade(), before + 1);
    QVERIFY(!QFile::exists(path));
    QVERIFY(!slot->value() && std::holds_alternative<SignInNeeded>(slot->value().error()));
}

/// Of a program that was killed while it wrote; who may be writing now is left alone.
void TestSignOnProvider::leavesNoPiecesOfATokenBehind()
{
    const SsoToken token = m_chain->signInToDesk();
    const QString path = m_chain->tokens.cache().pathOf(m_chain->desk());
    const auto leave = [](const QString &name, const QDateTime &time) {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write("a token") > 0 && file.flush()
            && file.setFileTime(time, QFileDevice::FileModificationTime);
    };
    const QString old = path + u".new-abcdef"_s;
    const QString young = path + u".new-ghijkl"_s;
    const QString others = path + u".tmp"_s;
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QVERIFY(leave(old, longAgo) && leave(young, QDateTime::currentDateTimeUtc()) && leave(others, longAgo));
    write(token);
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(young) && QFile::exists(others));
    QVERIFY(leave(young, longAgo));
    QVERIFY(m_chain->tokens.cache().remove(m_chain->desk()));
    QVERIFY(!QFile::exists(young));
}

QTEST_GUILESS_MAIN(TestSignOnProvider)
#include "tst_signonprovider.moc"
