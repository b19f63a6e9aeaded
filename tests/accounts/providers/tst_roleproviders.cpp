// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ChainFixture.h"
#include "accounts/providers/WebIdentityProvider.h"
#include "support/SimulatedTime.h"

#include <QDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace accounts;

namespace {

template <typename Problem>
Problem problemOf(const ChainFixture::Result &result)
{
    if (result || !std::holds_alternative<Problem>(result.error()))
        return {};
    return std::get<Problem>(result.error());
}

} // namespace

/// Roles that are taken at STS, which the emulator is.
class TestRoleProviders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_chain.emplace(); }

    void asksNobodyBeforeItIsWanted();
    void takesARole();
    void namesASessionAsItIsToldTo();
    void takesRolesOneAfterAnother();
    void asksWhereTheRoleSays();
    void bringsAnExternalId();
    void tellsWhichRoleIsRefused();
    void tellsWhatIsWrongWithItsSource();
    void asksForACodeUntilItIsRight();
    void asksForNoCodeWithoutASource();
    void goesOnWithoutACode();
    void takesWhatTheCliHas();
    void asksAnewWhatWasTakenFromTheCli();
    void fetchesASourceAnewThatHasEnded();
    void triesAgainOnTheWholeWay();
    void takesARoleWithATokenOfAFile();
    void readsTheTokenEachTime();
    void tellsWhatIsWrongWithTheToken_data();
    void tellsWhatIsWrongWithTheToken();
    void leavesWhenToldTo();

private:
    void addRole(const QByteArray &profile, const QString &name, const QByteArray &more)
    {
        m_chain->add("[profile " + profile + "]\nrole_arn=" + m_chain->role(name).toUtf8() + '\n' + more);
    }
    void addMfaRole()
    {
        addRole("a", u"OperatorWithMfa"_s, "source_profile=own\nmfa_serial=" + m_chain->device().toUtf8());
    }
    void keepAsTheCli(const AssumedRole &role, const QByteArray &id)
    {
        QDir(m_chain->locations.roleCache).mkpath(u"."_s);
        const QByteArray end = async::Clock::utc().addSecs(1800).toString(Qt::ISODate).toUtf8();
        m_chain->file(u".aws/cli/cache/"_s + RoleCache::fileOf(role),
                      R"({"Credentials": {"AccessKeyId": ")" + id
                          + R"(", "SecretAccessKey": "s", "SessionToken": "t", )" + R"("Expiration": ")" + end
                          + R"("}})");
    }
    AssumedRole only(const QString &profile) { return chainOf(m_chain->config(), profile)->roles.front(); }

    std::optional<ChainFixture> m_chain;
};

void TestRoleProviders::asksNobodyBeforeItIsWanted()
{
    addMfaRole();
    addRole("b", u"WebIdentity"_s, "web_identity_token_file=/nonexistent");
    addRole("c", u"Operator"_s, "source_profile=single");
    for (const QString &profile : {u"a"_s, u"b"_s, u"c"_s, u"single"_s, u"own"_s})
        QVERIFY(m_chain->held(profile));
    QCOMPARE(m_chain->clients, QStringList());
    QVERIFY(m_chain->mfa.asked.empty());
    QCOMPARE(QDir(m_chain->home.filePath(u".aws"_s)).entryList(QDir::NoDotAndDotDot | QDir::AllEntries),
             QStringList(u"config"_s));
}

void TestRoleProviders::takesARole()
{
    addRole("a", u"Operator"_s, "source_profile=own\nduration_seconds=1200");
    const auto found = m_chain->resolved(u"a"_s);
    QVERIFY(found);
    QCOMPARE(found->accountId, m_chain->account());
    const auto life = async::Clock::utc().secsTo(*found->expires);
    QVERIFY2(life > 1100 && life <= 1200, qPrintable(QString::number(life)));
    const QString arn = m_chain->arnOf(found->key);
    QVERIFY2(arn.contains(u":assumed-role/Operator/botocore-session-"_s), qPrintable(arn));
    QCOMPARE(m_chain->signIn.listStages(found->key), QByteArray());
}

void TestRoleProviders::namesASessionAsItIsToldTo()
{
    addRole("a", u"Operator"_s, "source_profile=own\nrole_session_name=ada");
    const auto found = m_chain->resolved(u"a"_s);
    QVERIFY(found);
    QVERIFY(m_chain->arnOf(found->key).endsWith(u":assumed-role/Operator/ada"_s));
}

void TestRoleProviders::takesRolesOneAfterAnother()
{
    addRole("a", u"Second"_s, "source_profile=b");
    addRole("b", u"Operator"_s, "source_profile=own");
    const auto held = m_chain->held(u"a"_s);
    const auto found = m_chain->resolved(held);
    QVERIFY(found);
    QVERIFY(m_chain->arnOf(found->key).contains(u":assumed-role/Second/"_s));
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), 2);
    held->forget(); // the last hop alone is made anew
    QVERIFY(m_chain->resolved(held));
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), 3);
}

void TestRoleProviders::asksWhereTheRoleSays()
{
    addRole("a", u"Operator"_s, "source_profile=own\nregion=us-east-2");
    addRole("b", u"Operator"_s, "source_profile=own");
    m_chain->resolved(u"a"_s);
    m_chain->resolved(u"b"_s);
    QCOMPARE(m_chain->clients, (QStringList{u"STS us-east-2"_s, u"STS eu-west-1"_s}));
}

void TestRoleProviders::bringsAnExternalId()
{
    addRole("a", u"Partner"_s, "source_profile=own\nexternal_id=emulator");
    addRole("b", u"Partner"_s, "source_profile=own\nexternal_id=another");
    QVERIFY(m_chain->resolved(u"a"_s));
    QCOMPARE(problemOf<RoleRefused>(m_chain->resolved(u"b"_s)).profile, u"b"_s);
}

void TestRoleProviders::tellsWhichRoleIsRefused()
{
    addRole("a", u"Operator"_s, "source_profile=b");
    addRole("b", u"Nobody"_s, "source_profile=own");
    const auto refused = problemOf<RoleRefused>(m_chain->resolved(u"a"_s));
    QCOMPARE(refused.profile, u"b"_s);
    QCOMPARE(refused.roleArn, m_chain->role(u"Nobody"_s));
    QCOMPARE(refused.principal, m_chain->arnOf(m_chain->signIn.own()));
    QCOMPARE(refused.error.kind, aws::ErrorKind::AccessDenied);
}

void TestRoleProviders::tellsWhatIsWrongWithItsSource()
{
    addRole("a", u"Operator"_s, "source_profile=single");
    QCOMPARE(problemOf<SignInNeeded>(m_chain->resolved(u"a"_s)).session, u"desk"_s);
    QCOMPARE(m_chain->clients, QStringList());
}

void TestRoleProviders::asksForACodeUntilItIsRight()
{
    addMfaRole();
    m_chain->mfa.codes = {u"000000"_s, u"111111"_s, u"123456"_s};
    const auto found = m_chain->resolved(u"a"_s);
    QVERIFY(found);
    QVERIFY(m_chain->arnOf(found->key).contains(u":assumed-role/OperatorWithMfa/"_s));
    const MfaCodeWanted first{u"a"_s, m_chain->role(u"OperatorWithMfa"_s), m_chain->device()};
    MfaCodeWanted again = first;
    again.wasRefused = true;
    QCOMPARE(m_chain->mfa.asked, (std::vector{first, again, again}));
    QVERIFY(!m_chain->mfa.isOpen);
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), 3); // each code was sent once
}

void TestRoleProviders::asksForNoCodeWithoutASource()
{
    addRole("a", u"OperatorWithMfa"_s, "source_profile=single\nmfa_serial=" + m_chain->device().toUtf8());
    m_chain->mfa.codes = {u"123456"_s};
    QVERIFY(!problemOf<SignInNeeded>(m_chain->resolved(u"a"_s)).session.isEmpty());
    QVERIFY(m_chain->mfa.asked.empty());
}

void TestRoleProviders::goesOnWithoutACode()
{
    addMfaRole();
    QCOMPARE(problemOf<MfaCodeNeeded>(m_chain->resolved(u"a"_s)), (MfaCodeNeeded{u"a"_s, m_chain->device()}));
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), 0);
    m_chain->mfa.codes = {u"123456"_s};
    m_chain->endpoint.setPort(1);
    const auto refused = problemOf<ServiceRefused>(m_chain->resolved(u"a"_s));
    QCOMPARE(refused.error.kind, aws::ErrorKind::ConnectionRefused);
    QVERIFY(!m_chain->mfa.isOpen); // nobody is asked again because the network is away
}

void TestRoleProviders::takesWhatTheCliHas()
{
    addMfaRole();
    keepAsTheCli(only(u"a"_s), "KEPT");
    const auto found = m_chain->resolved(u"a"_s);
    QVERIFY(found);
    QCOMPARE(found->key.accessKeyId, u"KEPT"_s);
    QVERIFY(m_chain->mfa.asked.empty());
    QCOMPARE(m_chain->clients, QStringList());
}

/// They may have been taken back.
void TestRoleProviders::asksAnewWhatWasTakenFromTheCli()
{
    addRole("a", u"Operator"_s, "source_profile=own");
    keepAsTheCli(only(u"a"_s), "KEPT");
    const auto held = m_chain->held(u"a"_s);
    QCOMPARE(m_chain->resolved(held)->key.accessKeyId, u"KEPT"_s);
    held->forget();
    QCOMPARE(m_chain->signIn.listStages(m_chain->resolved(held)->key), QByteArray());
}

void TestRoleProviders::fetchesASourceAnewThatHasEnded()
{
    addRole("a", u"Second"_s, "source_profile=b");
    addRole("b", u"Operator"_s, "source_profile=own");
    support::SimulatedTime time;
    const auto held = m_chain->held(u"a"_s);
    QVERIFY(m_chain->resolved(held));
    QVERIFY(m_chain->signIn.emulator.caller.inject(u"AssumeRole"_s, u"expired"_s, 1));
    time.passOn(1min);
    held->forget();
    QVERIFY(m_chain->resolved(held));
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), 2 + 1 + 2); // with a source that is new
}

void TestRoleProviders::triesAgainOnTheWholeWay()
{
    addRole("a", u"Operator"_s, "source_profile=single");
    const auto held = m_chain->held(u"a"_s);
    QVERIFY(!m_chain->resolved(held));
    m_chain->signInToDesk();
    QVERIFY(!m_chain->resolved(held)); // so soon nobody is asked again by himself
    held->tryAgain();
    QVERIFY(m_chain->resolved(held));
}

void TestRoleProviders::takesARoleWithATokenOfAFile()
{
    const QString token = m_chain->signIn.control("web-identity", {})[u"token"_s].toString();
    m_chain->file(u"token"_s, token.toUtf8() + "\r\n");
    addRole("a", u"WebIdentity"_s, "web_identity_token_file=" + m_chain->home.filePath(u"token"_s).toUtf8());
    const auto found = m_chain->resolved(u"a"_s);
    QVERIFY(found);
    QVERIFY(m_chain->arnOf(found->key).contains(u":assumed-role/WebIdentity/botocore-session-"_s));
    QCOMPARE(found->accountId, m_chain->account());
}

void TestRoleProviders::readsTheTokenEachTime()
{
    const QString path = m_chain->home.filePath(u"token"_s);
    addRole("a", u"WebIdentity"_s, "web_identity_token_file=" + path.toUtf8());
    m_chain->file(u"token"_s, "an old one");
    const auto held = m_chain->held(u"a"_s);
    QCOMPARE(problemOf<ServiceRefused>(m_chain->resolved(held)).error.code, u"InvalidIdentityToken"_s);
    QVERIFY(QFile::remove(path));
    m_chain->file(u"token"_s, m_chain->signIn.control("web-identity", {})[u"token"_s].toString().toUtf8());
    held->tryAgain();
    QVERIFY(m_chain->resolved(held));
}

void TestRoleProviders::tellsWhatIsWrongWithTheToken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<files::Error::Kind>("kind");
    QTest::newRow("not there") << QByteArray() << files::Error::Kind::NotThere;
    QTest::newRow("too large") << QByteArray(20'001, 'x') << files::Error::Kind::TooLarge;
    QTest::newRow("nothing in it") << " \n"_ba << files::Error::Kind::Other;
}

void TestRoleProviders::tellsWhatIsWrongWithTheToken()
{
    QFETCH(QByteArray, content);
    if (!content.isNull())
        m_chain->file(u"token"_s, content);
    const QString path = m_chain->home.filePath(u"token"_s);
    addRole("a", u"WebIdentity"_s, "web_identity_token_file=" + path.toUtf8());
    const auto problem = problemOf<TokenFileProblem>(m_chain->resolved(u"a"_s));
    QCOMPARE(problem.profile, u"a"_s);
    QCOMPARE(problem.path, path);
    QTEST(problem.error.kind, "kind");
    QCOMPARE(m_chain->clients, QStringList());
}

void TestRoleProviders::leavesWhenToldTo()
{
    addRole("a", u"Operator"_s, "source_profile=own");
    QVERIFY(m_chain->signIn.emulator.caller.inject(u"AssumeRole"_s, u"hang"_s));
    const auto provider = m_chain->providers.assume(only(u"a"_s), m_chain->held(u"own"_s));
    std::stop_source stop;
    const auto slot = support::started(provider->resolve(stop.get_token()));
    QTRY_COMPARE(m_chain->signIn.requests(u"AssumeRole"_s), 1);
    stop.request_stop();
    QTRY_VERIFY(slot->has_value());
    QVERIFY(std::holds_alternative<Cancelled>((*slot)->error()));
}

QTEST_GUILESS_MAIN(TestRoleProviders)
#include "tst_roleproviders.moc"
