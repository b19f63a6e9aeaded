// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountRules.h"

#include "accounts/AccountStore.h"
#include "accounts/Environment.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui::rules;

class TestAccountRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names();
    void regions_data();
    void regions();
    void endpoints_data();
    void endpoints();
    void keys_data();
    void keys();
    void environmentNamesTheVariable_data();
    void environmentNamesTheVariable();
    void knowsRegions();
};

void TestAccountRules::names()
{
    const QTemporaryDir dir;
    accounts::AccountStore store(dir.path(), std::nullopt);
    const QUuid one = *store.add({{}, u"One"_s, accounts::FromDemo{}, {u"eu-west-1"_s}});
    QVERIFY(nameReason(u"Two"_s, store, {}).isEmpty());
    QVERIFY(nameReason(u"one"_s, store, one).isEmpty()); // its own
    QVERIFY(nameReason(u" one "_s, store, {}).contains(u"one"_s));
    QVERIFY(!nameReason(u"  "_s, store, {}).isEmpty());
}

void TestAccountRules::regions_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<bool>("good");
    QTest::newRow("known") << u"eu-west-1"_s << true;
    QTest::newRow("not known yet") << u"eu-south-9"_s << true;
    QTest::newRow("with blanks around") << u" eu-west-1 "_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("a sentence") << u"Europe (Ireland)"_s << false;
    QTest::newRow("a host") << u"eu-west-1.example"_s << false;
    QTest::newRow("a line break") << u"eu-west-1\r\nX-Planted: yes"_s << false;
    QTest::newRow("in capitals") << u"EU-WEST-1"_s << true;
}

void TestAccountRules::regions()
{
    QFETCH(const QString, region);
    QTEST(regionReason(region).isEmpty(), "good");
}

void TestAccountRules::endpoints_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("https") << u"https://ivs.example/path"_s << u""_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u""_s;
    QTest::newRow("loopback by name") << u" http://localhost:8080 "_s << u""_s;
    QTest::newRow("plain http elsewhere") << u"http://ivs.example"_s << u"Plain http is for this computer only."_s;
    QTest::newRow("no scheme") << u"ivs.example"_s << u"written like"_s;
    QTest::newRow("with a query") << u"https://ivs.example?x=1"_s << u"no more"_s;
    QTest::newRow("with a user") << u"https://me:x@ivs.example"_s << u"no more"_s;
}

void TestAccountRules::endpoints()
{
    QFETCH(const QString, url);
    QFETCH(const QString, reason);
    const QString said = endpointReason(url);
    QCOMPARE(said.isEmpty(), reason.isEmpty());
    QVERIFY2(said.contains(reason), qPrintable(said));
}

void TestAccountRules::keys_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("reason");
    const QString id = u"AKIDEXAMPLE"_s;
    const QString secret = u"not/a+secret="_s;
    QTest::newRow("long-term") << id << secret << u""_s << u""_s;
    QTest::newRow("pasted with blanks") << u" AKIDEXAMPLE\n"_s << u"\tnot/a+secret= "_s << u" token\n"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s << u""_s << u"Enter the access key ID."_s;
    QTest::newRow("no secret") << id << u" "_s << u""_s << u"Enter the secret access key."_s;
    QTest::newRow("the secret as the ID") << secret << secret << u""_s << u"letters and digits only"_s;
    QTest::newRow("the ID as the secret")
        << id << id << u""_s << u"The secret access key looks like an access key ID."_s;
    QTest::newRow("two lines") << id << u"one two"_s << u""_s << u"The secret access key has a blank"_s;
    QTest::newRow("temporary without token") << u"ASIAEXAMPLE"_s << secret << u""_s << u"session token"_s;
    QTest::newRow("temporary") << u"ASIAEXAMPLE"_s << secret << u"token"_s << u""_s;
    QTest::newRow("broken token") << id << secret << u"to\nken"_s << u""_s;
    QTest::newRow("quotes") << id << u"“planted”"_s << u""_s << u"The secret access key has quotation marks"_s;
    QTest::newRow("invisible") << id << secret << u"to\u200Bken"_s << u"The session token has an invisible character"_s;
    QTest::newRow("which one") << id << secret << u"to\u200Bken"_s << u"(U+200B)"_s;
    QTest::newRow("a real secret as the ID")
        << QString(40, u'x') << secret << u""_s << u"The access key ID looks like a secret access key."_s;
}

void TestAccountRules::keys()
{
    QFETCH(const QString, id);
    QFETCH(const QString, secret);
    QFETCH(const QString, token);
    QFETCH(const QString, reason);
    const QString said = keyReason(accounts::keyOf(id, secret, token));
    QCOMPARE(said.isEmpty(), reason.isEmpty());
    QVERIFY2(said.contains(reason), qPrintable(said));
}

void TestAccountRules::environmentNamesTheVariable_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    QTest::newRow("good") << u"AWS_REGION"_s << u"eu-west-1"_s << u""_s;
    QTest::newRow("no secret") << u"AWS_SECRET_ACCESS_KEY"_s << u""_s << u"AWS_SECRET_ACCESS_KEY is not set."_s;
    QTest::newRow("no token") << u"AWS_ACCESS_KEY_ID"_s << u"ASIAEXAMPLE"_s << u"AWS_SESSION_TOKEN is not set."_s;
    QTest::newRow("quoted") << u"AWS_SECRET_ACCESS_KEY"_s << u"'planted'"_s
                            << u"AWS_SECRET_ACCESS_KEY has quotation marks in it."_s;
    QTest::newRow("no region") << u"AWS_REGION"_s << u""_s << u"AWS_REGION is not set."_s;
    QTest::newRow("odd region") << u"AWS_DEFAULT_REGION"_s << u"eu west"_s << u"AWS_DEFAULT_REGION: A region"_s;
    QTest::newRow("odd endpoint") << u"AWS_ENDPOINT_URL"_s << u"\"https://ivs.example\""_s
                                  << u"AWS_ENDPOINT_URL: An endpoint"_s;
}

void TestAccountRules::environmentNamesTheVariable()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const QString, reason);
    QProcessEnvironment variables;
    variables.insert(u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s);
    variables.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"not-a-secret"_s);
    if (variable != u"AWS_DEFAULT_REGION"_s)
        variables.insert(u"AWS_REGION"_s, u"eu-west-1"_s);
    variables.insert(variable, value);
    const QString said = environmentReason(accounts::Environment::read(variables));
    QCOMPARE(said.isEmpty(), reason.isEmpty());
    QCOMPARE(said.first(reason.size()), reason);
    QVERIFY(!said.contains(u"planted"_s));
}

void TestAccountRules::knowsRegions()
{
    QVERIFY(isKnownRegion(u"eu-west-1"_s));
    QVERIFY(isKnownRegion(u" US-West-2 "_s));
    QVERIFY(!isKnownRegion(u"eu-wset-1"_s));
}

QTEST_GUILESS_MAIN(TestAccountRules)
#include "tst_accountrules.moc"
