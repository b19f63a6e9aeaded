// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/WelcomePage.h"

#include "AccountsFixture.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using Kind = accounts::KeychainErrorKind;

class TestWelcomePage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersWhatThereIs();
    void environmentAtFaultIsSaid();
    void isPaintedWhileTheKeychainHangs();
    void noKeychainIsSaidAndTriedAgain();
    void lockedKeychainIsUnlocked();
    void everyKeyChoosesOneButton();
    void enterTakesTheFirstChoice();
    void nothingOverlapsInASmallWindow();
};

void TestWelcomePage::offersWhatThereIs()
{
    FakeKeychain keychain;
    accounts::Environment environment;
    environment.key = accounts::keyOf(u"AKIDEXAMPLE"_s, u"not-a-secret"_s, {});
    environment.region = u"eu-west-1"_s;
    ui::WelcomePage page(keychain, environment);
    page.show();
    QVERIFY(shows(page, u"access key AKIDEXAMPLE, eu-west-1"_s));
    const QSignalSpy use(&page, &ui::WelcomePage::useEnvironmentRequested);
    const QSignalSpy enter(&page, &ui::WelcomePage::useAccessKeyRequested);
    const QSignalSpy demo(&page, &ui::WelcomePage::tryDemoRequested);
    QTest::mouseClick(button(page, u"Use"_s), Qt::LeftButton);
    QTest::mouseClick(button(page, u"Use an access key…"_s), Qt::LeftButton);
    QTest::mouseClick(button(page, u"Try the demo"_s), Qt::LeftButton);
    QCOMPARE(use.count() + enter.count() + demo.count(), 3);

    ui::WelcomePage bare(keychain, {});
    bare.show();
    QVERIFY(!button(bare, u"Use"_s));
    QTRY_VERIFY(shows(bare, u"Secrets are kept in GNOME Keyring."_s));
    QVERIFY(!button(bare, u"Try again"_s));
}

void TestWelcomePage::environmentAtFaultIsSaid()
{
    FakeKeychain keychain;
    accounts::Environment environment;
    environment.key = accounts::keyOf(QString(40, u'p'), u"not-a-secret"_s, {});
    environment.region = u"eu-west-1"_s;
    ui::WelcomePage page(keychain, environment);
    page.show();
    QVERIFY(shows(page, u"AWS_ACCESS_KEY_ID looks like a secret access key."_s));
    QVERIFY(!shows(page, QString(40, u'p')));

    environment.key = accounts::keyOf(u"AKIDEXAMPLE"_s, u"“not-a-secret”"_s, {});
    ui::WelcomePage quoted(keychain, environment);
    quoted.show();
    QVERIFY(shows(quoted, u"AWS_SECRET_ACCESS_KEY has quotation marks in it."_s));
}

void TestWelcomePage::isPaintedWhileTheKeychainHangs()
{
    FakeKeychain keychain;
    keychain.hangs = true;
    ui::WelcomePage page(keychain, {});
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QVERIFY(shows(page, u"Looking for a keychain…"_s));
    QVERIFY(button(page, u"Use an access key…"_s)->isEnabled());
    keychain.goOn();
    QTRY_VERIFY(shows(page, u"Secrets are kept in GNOME Keyring."_s));
}

void TestWelcomePage::noKeychainIsSaidAndTriedAgain()
{
    FakeKeychain keychain;
    keychain.failure = {Kind::NoService, {}};
    ui::WelcomePage page(keychain, {});
    page.show();
    QTRY_VERIFY(shows(page, u"No keychain was found. Secrets are kept until you close the program."_s));
    keychain.failure.reset();
    keychain.now.product.clear();
    QTest::mouseClick(button(page, u"Try again"_s), Qt::LeftButton);
    QTRY_VERIFY(shows(page, u"Secrets are kept in the keychain."_s));
}

void TestWelcomePage::lockedKeychainIsUnlocked()
{
    FakeKeychain keychain;
    keychain.now.locked = true;
    ui::WelcomePage page(keychain, {});
    page.show();
    QTRY_VERIFY(shows(page, u"It is locked now."_s));
    QTest::mouseClick(button(page, u"Unlock…"_s), Qt::LeftButton);
    QTRY_VERIFY(!shows(page, u"It is locked now."_s));
    QCOMPARE(keychain.unlocks, 1);
}

void TestWelcomePage::everyKeyChoosesOneButton()
{
    FakeKeychain keychain;
    keychain.failure = {Kind::NoService, {}};
    accounts::Environment environment;
    environment.key.accessKeyId = u"AKIDEXAMPLE"_s;
    ui::WelcomePage page(keychain, environment);
    page.show();
    QTRY_VERIFY(button(page, u"Try again"_s));
    QStringList keys;
    for (const QPushButton *each : page.findChildren<QPushButton *>())
        keys += QKeySequence::mnemonic(each->text()).toString();
    QCOMPARE(keys.size(), 4);
    QCOMPARE(keys.removeDuplicates(), 0);
}

void TestWelcomePage::enterTakesTheFirstChoice()
{
    FakeKeychain keychain;
    ui::WelcomePage page(keychain, {});
    page.show();
    page.activateWindow();
    page.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), button(page, u"Use an access key…"_s));
    const QSignalSpy enter(&page, &ui::WelcomePage::useAccessKeyRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(enter.count(), 1);
    QTRY_VERIFY(shows(page, u"Secrets are kept in GNOME Keyring."_s)); // the keychain has nothing more to answer
}

void TestWelcomePage::nothingOverlapsInASmallWindow()
{
    FakeKeychain keychain;
    ui::WelcomePage page(keychain, {});
    page.resize(page.fontMetrics().averageCharWidth() * 50, page.fontMetrics().height() * 8);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const QWidget *demo = button(page, u"Try the demo"_s);
    for (const QLabel *each : page.findChildren<QLabel *>()) {
        const QRect label(each->mapTo(&page, QPoint()), each->size());
        QVERIFY2(!label.intersects(QRect(demo->mapTo(&page, QPoint()), demo->size())), qPrintable(each->text()));
        QCOMPARE_GE(each->height(), each->heightForWidth(each->width()));
    }
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
