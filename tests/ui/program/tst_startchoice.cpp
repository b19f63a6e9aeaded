// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/StartChoice.h"

#include "accounts/AccountStore.h"
#include "files/Settings.h"
#include "ui/settings/SettingsKeys.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestStartChoice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAccountsItIsTheWelcomePage();
    void theFirstAccountUnlessAnotherWasUsedLast();
    void whatIsAskedForComesFirst();
    void anUnknownAccountIsSaid();
    void aLaterStartsRequestIsLookedAt_data();
    void aLaterStartsRequestIsLookedAt();

private:
    QUuid add(const QString &name, const QString &region);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<accounts::AccountStore> m_accounts;
    std::unique_ptr<files::Settings> m_settings;
};

void TestStartChoice::init()
{
    m_settings.reset(); // it keeps what it holds in its folder
    m_dir = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<accounts::AccountStore>(m_dir->path(), std::nullopt);
    m_settings = std::make_unique<files::Settings>(m_dir->path());
}

QUuid TestStartChoice::add(const QString &name, const QString &region)
{
    accounts::Account account;
    account.name = name;
    account.origin = accounts::FromAccessKey();
    account.regions = {region};
    return m_accounts->add(account).value();
}

void TestStartChoice::withoutAccountsItIsTheWelcomePage()
{
    const ui::StartChoice choice = ui::choiceFor({}, *m_accounts, *m_settings);
    QVERIFY(choice.account.isNull());
    QVERIFY(choice.notice.isEmpty());
}

void TestStartChoice::theFirstAccountUnlessAnotherWasUsedLast()
{
    const QUuid first = add(u"Live Events"_s, u"eu-west-1"_s);
    const QUuid second = add(u"Rehearsal"_s, u"us-east-1"_s);
    ui::StartChoice choice = ui::choiceFor({}, *m_accounts, *m_settings);
    QCOMPARE(choice.account, first);
    QCOMPARE(choice.sources.value(0).region, u"eu-west-1"_s);

    m_settings->setValue(ui::lastAccountKey, second.toString());
    choice = ui::choiceFor({}, *m_accounts, *m_settings);
    QCOMPARE(choice.account, second);
    QCOMPARE(choice.sources.value(0).region, u"us-east-1"_s);

    m_settings->setValue(ui::lastRegionKey, u"US-West-2"_s);
    choice = ui::choiceFor({}, *m_accounts, *m_settings);
    QCOMPARE(choice.sources.value(0).region, u"us-west-2"_s);

    m_settings->setValue(ui::lastAccountKey, QUuid::createUuid().toString()); // removed meanwhile
    choice = ui::choiceFor({}, *m_accounts, *m_settings);
    QCOMPARE(choice.account, first);
    QCOMPARE(choice.sources.value(0).region, u"eu-west-1"_s);
}

void TestStartChoice::whatIsAskedForComesFirst()
{
    const QUuid first = add(u"Live Events"_s, u"eu-west-1"_s);
    const QUuid second = add(u"Rehearsal"_s, u"us-east-1"_s);
    m_settings->setValue(ui::lastAccountKey, first.toString());
    m_settings->setValue(ui::lastRegionKey, u"eu-central-1"_s);

    ui::StartChoice choice = ui::choiceFor({u"Rehearsal"_s, {}}, *m_accounts, *m_settings);
    QCOMPARE(choice.account, second);
    QCOMPARE(choice.sources.value(0).region, u"us-east-1"_s); // not the other account's last one
    choice = ui::choiceFor({u"Rehearsal"_s, u"ap-south-1"_s}, *m_accounts, *m_settings);
    QCOMPARE(choice.sources.value(0).region, u"ap-south-1"_s);
    choice = ui::choiceFor({{}, u"ap-south-1"_s}, *m_accounts, *m_settings);
    QCOMPARE(choice.account, first);
    QCOMPARE(choice.sources.value(0).region, u"ap-south-1"_s);
}

void TestStartChoice::anUnknownAccountIsSaid()
{
    add(u"Live Events"_s, u"eu-west-1"_s);
    const ui::StartChoice choice = ui::choiceFor({u"Nobody"_s, u"eu-west-1"_s}, *m_accounts, *m_settings);
    QVERIFY(choice.account.isNull()); // never another one in its stead
    QVERIFY2(choice.notice.contains("Nobody"_L1), qPrintable(choice.notice));
}

void TestStartChoice::aLaterStartsRequestIsLookedAt_data()
{
    QTest::addColumn<ui::StartRequest>("request");
    QTest::addColumn<QString>("named"); // in the refusal
    QTest::newRow("nothing") << ui::StartRequest{} << QString();
    QTest::newRow("known") << ui::StartRequest{u"Live Events"_s, u"us-east-1"_s} << QString();
    QTest::newRow("region only") << ui::StartRequest{{}, u"us-east-1"_s} << QString();
    QTest::newRow("no such account") << ui::StartRequest{u"Nobody"_s, u"us-east-1"_s} << u"Nobody"_s;
    QTest::newRow("no region") << ui::StartRequest{u"Live Events"_s, u"../x"_s} << u"../x"_s;
}

void TestStartChoice::aLaterStartsRequestIsLookedAt()
{
    QFETCH(const ui::StartRequest, request);
    QFETCH(const QString, named);
    add(u"Live Events"_s, u"eu-west-1"_s);
    const QString refusal = ui::refusalOf(request, *m_accounts);
    QCOMPARE(refusal.isEmpty(), named.isEmpty());
    QVERIFY2(refusal.contains(named), qPrintable(refusal));
}

QTEST_GUILESS_MAIN(TestStartChoice)
#include "tst_startchoice.moc"
