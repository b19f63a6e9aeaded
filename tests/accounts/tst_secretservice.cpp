// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SystemKeychain.h"

#include "FakeSecretService.h"
#include "support/Ended.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using namespace tests;
using Kind = KeychainErrorKind;

/// Prompts and hangs, against a Secret Service of the test's own (with-bare-bus.sh gives the bus).
class TestSecretService final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service.emplace(); }
    void cleanup() { m_service.reset(); }
    void unlockAsksAPerson_data();
    void unlockAsksAPerson();
    void unlockWithoutAQuestion();
    void unlockIsTakenBack();
    void serviceGoesAwayBehindThePrompt();
    void noCollectionYetIsLocked();
    void jobThatHangsIsLeftAlone();
    void removalWaitsForAWriteThatHangs();
    void deletionAsksAPerson_data();
    void deletionAsksAPerson();
    void deletedBeforeItIsReplaced();
    void readingAsksAPerson_data();
    void readingAsksAPerson();
    void serviceGoesAwayBehindAReading();

private:
    std::optional<FakeSecretService> m_service;
};

void TestSecretService::unlockAsksAPerson_data()
{
    QTest::addColumn<bool>("hasCollection");
    QTest::addColumn<bool>("dismissed");
    QTest::newRow("answered") << true << false;
    QTest::newRow("cancelled on the screen") << true << true;
    QTest::newRow("a first collection") << false << false;
}

void TestSecretService::unlockAsksAPerson()
{
    QFETCH(const bool, dismissed);
    QFETCH(const bool, hasCollection);
    m_service->locked = true;
    m_service->hasCollection = hasCollection;
    SystemKeychain keychain;
    const auto result = support::started(keychain.unlock({}));
    QTRY_VERIFY(m_service->calls.contains(u"Prompt"_s));
    QVERIFY(m_service->calls.contains(hasCollection ? u"Unlock"_s : u"CreateCollection"_s));
    QVERIFY(!*result);
    m_service->answerPrompt(dismissed);
    QTRY_VERIFY(*result);
    QCOMPARE((*result)->has_value(), !dismissed);
    if (dismissed)
        QVERIFY((*result)->error().kind == Kind::Denied);
}

void TestSecretService::unlockWithoutAQuestion()
{
    m_service->asks = false;
    QVERIFY(support::ended(SystemKeychain().unlock({})).value());
    QVERIFY(!m_service->calls.contains(u"Prompt"_s));
}

void TestSecretService::unlockIsTakenBack()
{
    SystemKeychain keychain;
    std::stop_source stop;
    const auto result = support::started(keychain.unlock(stop.get_token()));
    QTRY_VERIFY(m_service->calls.contains(u"Prompt"_s));
    stop.request_stop();
    QVERIFY(!*result); // never inside request_stop()
    QTRY_VERIFY(*result);
    QVERIFY((*result)->error().kind == Kind::Cancelled);
    QTRY_VERIFY(m_service->calls.contains(u"Dismiss"_s));
}

void TestSecretService::serviceGoesAwayBehindThePrompt()
{
    SystemKeychain keychain;
    const auto result = support::started(keychain.unlock({}));
    QTRY_VERIFY(m_service->calls.contains(u"Prompt"_s));
    m_service.reset();
    QTRY_VERIFY(*result);
    QVERIFY(!**result);
}

void TestSecretService::noCollectionYetIsLocked()
{
    m_service->hasCollection = false;
    SystemKeychain keychain;
    QVERIFY(support::ended(keychain.state({})).value()->locked);
    const auto written = support::ended(keychain.write(u"entry"_s, aws::Secret(u"x"_s), {})).value();
    QVERIFY(!written && written.error().kind == Kind::Locked);
}

void TestSecretService::jobThatHangsIsLeftAlone()
{
    // The questions before the job are answered; what libsecret asks then is not.
    m_service->ignored = {u"OpenSession"_s, u"GetAll"_s, u"GetSecrets"_s, u"GetSecret"_s};
    SystemKeychain keychain(std::chrono::milliseconds(300));
    const auto first = support::ended(keychain.read(u"entry"_s, {})).value();
    QVERIFY(!first && first.error().kind == Kind::NoAnswer);
    const auto asked = m_service->calls.count(u"OpenSession"_s) + m_service->calls.count(u"GetAll"_s);
    QVERIFY(asked > 0); // the job did start
    const auto second = support::ended(keychain.read(u"entry"_s, {})).value();
    QVERIFY(!second && second.error().kind == Kind::NoAnswer);
    QCOMPARE(m_service->calls.count(u"OpenSession"_s) + m_service->calls.count(u"GetAll"_s), asked); // and no other one
}

void TestSecretService::removalWaitsForAWriteThatHangs()
{
    m_service->ignored = {u"OpenSession"_s, u"GetAll"_s, u"CreateItem"_s};
    m_service->isEmpty = true;
    SystemKeychain keychain(std::chrono::milliseconds(300));
    const auto written = support::ended(keychain.write(u"entry"_s, aws::Secret(u"x"_s), {})).value();
    QVERIFY(!written && written.error().kind == Kind::NoAnswer);
    const auto removed = support::ended(keychain.remove(u"entry"_s, {})).value();
    QVERIFY(!removed && removed.error().kind == Kind::NoAnswer); // it may still arrive
}

void TestSecretService::deletionAsksAPerson_data()
{
    QTest::addColumn<bool>("isGuarded");
    QTest::addColumn<bool>("dismissed");
    QTest::newRow("answered") << false << false;
    QTest::newRow("cancelled on the screen") << false << true;
    QTest::newRow("an entry that is locked by itself") << true << false;
}

/// However long the person takes: this keychain is not patient.
void TestSecretService::deletionAsksAPerson()
{
    QFETCH(const bool, isGuarded);
    QFETCH(const bool, dismissed);
    m_service->isGuarded = isGuarded;
    SystemKeychain keychain(std::chrono::milliseconds(300));
    const auto result = support::started(keychain.remove(u"entry"_s, {}));
    QTRY_VERIFY(m_service->calls.contains(u"Prompt"_s));
    QVERIFY(!*result);
    m_service->isEmpty = !dismissed;
    m_service->answerPrompt(dismissed);
    QTRY_VERIFY(*result);
    QCOMPARE((*result)->has_value(), !dismissed);
    if (dismissed)
        QVERIFY((*result)->error().kind == Kind::Denied);
}

/// A keychain that isn't known may ask a person before an entry is replaced, and the job would wait for the answer.
void TestSecretService::deletedBeforeItIsReplaced()
{
    SystemKeychain keychain;
    const auto result = support::started(keychain.write(u"entry"_s, aws::Secret(u"x"_s), {}));
    QTRY_VERIFY(m_service->calls.contains(u"Prompt"_s));
    QVERIFY(!m_service->calls.contains(u"CreateItem"_s));
    m_service->answerPrompt(true);
    QTRY_VERIFY(*result);
    QVERIFY((*result)->error().kind == Kind::Denied);
    QVERIFY(!m_service->calls.contains(u"CreateItem"_s)); // and what was kept is there as before
}

void TestSecretService::readingAsksAPerson_data()
{
    QTest::addColumn<bool>("dismissed");
    QTest::newRow("answered") << false;
    QTest::newRow("cancelled on the screen") << true;
}

void TestSecretService::readingAsksAPerson()
{
    QFETCH(const bool, dismissed);
    m_service->isGuarded = true;
    SystemKeychain keychain(std::chrono::milliseconds(300));
    const auto result = support::started(keychain.read(u"entry"_s, {}));
    QTRY_VERIFY(m_service->calls.contains(u"Prompt"_s));
    QVERIFY(!*result);
    m_service->answerPrompt(dismissed);
    QTRY_VERIFY(*result);
    if (dismissed)
        QVERIFY((*result)->error().kind == Kind::Denied);
    else
        QVERIFY(**result == aws::Secret(u"guarded"_s));
}

void TestSecretService::serviceGoesAwayBehindAReading()
{
    m_service->isGuarded = true;
    SystemKeychain keychain;
    const auto result = support::started(keychain.read(u"entry"_s, {}));
    QTRY_VERIFY(m_service->calls.contains(u"Prompt"_s));
    m_service.reset();
    QTRY_VERIFY(*result);
    QVERIFY((*result)->error().kind == Kind::NoService);
}

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secretservice.moc"
