// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccessKeyDialog.h"

#include "AccountsFixture.h"
#include "support/Ended.h"
#include "support/FullDisk.h"
#include "support/OwnMemory.h"
#include "support/RawServer.h"
#include "ui/accounts/RegionBox.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/AccountWords.h"
#include "ui/words/ErrorText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using Kind = accounts::KeychainErrorKind;
using Kept = accounts::FromAccessKey::Kept;

class TestAccessKeyDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatIsMissing();
    void buttonsStayWhereTheyAre();
    void secretsAreMasked();
    void spreadsAPastedKey();
    void secretIsNeverInClear();
    void pastedPartGoesToItsField();
    void unknownRegionIsAskedAbout();
    void nothingIsLeftOfWhatWasTyped();
    void savesTrimmedValues();
    void failureIsSaidAndTriedAgain_data();
    void failureIsSaidAndTriedAgain();
    void whatIsKeptIsNotCalledUnsaved();
    void lockedIsUnlockedAndSaved();
    void keepsForThisRunOnly();
    void cancelLeavesNoAccount();
    void canBeLeftWhileTheKeychainHangs();
    void changesTheKeyOfAnAccount();
    void endpointVariantsAreKept();
    void anotherServiceThanAwsIsShown();
    void testSaysWhatCameBackAndStoresNothing_data();
    void testSaysWhatCameBackAndStoresNothing();
    void testNeedsNoName();
    void testAsksForTheAccountThereIs();
    void typingEndsATest();
    void addingEndsATest();

private:
    void fill();
    void press(const QString &label);
    void paste(const QString &name, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keySequence(field<QLineEdit>(*m_dialog, name), QKeySequence::Paste);
    }
    QString text(const QString &name) const { return field<QLineEdit>(*m_dialog, name)->text(); }
    void type(const QString &name, const QString &text) { field<QLineEdit>(*m_dialog, name)->setText(text); }

    QByteArray m_answer; ///< of the service; empty: none comes
    std::optional<support::RawServer> m_server;
    std::optional<AccountsFixture> m_fixture;
    QPointer<ui::AccessKeyDialog> m_dialog;
};

void TestAccessKeyDialog::init()
{
    m_answer = support::answer(200, R"({"ingestConfigurations":[]})"_ba);
    m_server.emplace([this](QTcpSocket &socket, const support::RawRequest &) { socket.write(m_answer); });
    m_fixture.emplace();
    m_dialog = new ui::AccessKeyDialog(m_fixture->services());
    m_dialog->open();
}

void TestAccessKeyDialog::cleanup()
{
    delete m_dialog;
    auto end = m_fixture->secrets.stopAndJoin();
    QTRY_VERIFY(end.isReady());
}

void TestAccessKeyDialog::fill()
{
    field<QLineEdit>(*m_dialog, u"Name"_s)->setText(u" Live Events "_s);
    field<ui::RegionBox>(*m_dialog, u"Region"_s)->setEditText(u" EU-west-1 "_s);
    field<QLineEdit>(*m_dialog, u"Access key ID"_s)->setText(u" AKIDEXAMPLE\t"_s);
    field<QLineEdit>(*m_dialog, u"Secret access key"_s)->setText(u" planted "_s);
}

void TestAccessKeyDialog::press(const QString &label)
{
    QAbstractButton *found = nullptr;
    QTRY_VERIFY(found = button(*m_dialog, label));
    QVERIFY(found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestAccessKeyDialog::saysWhatIsMissing()
{
    QVERIFY(shows(*m_dialog, u"Give the account a name."_s));
    QVERIFY(!button(*m_dialog, u"Add account"_s)->isEnabled());
    field<QLineEdit>(*m_dialog, u"Name"_s)->setText(u"Live Events"_s);
    QVERIFY(shows(*m_dialog, u"Choose a region."_s));
    fill();
    QVERIFY(button(*m_dialog, u"Add account"_s)->isEnabled());
    field<QLineEdit>(*m_dialog, u"Endpoint URL"_s)->setText(u"http://ivs.example"_s);
    QVERIFY(shows(*m_dialog, u"Plain http is for this computer only."_s));
    QVERIFY(!button(*m_dialog, u"Add account"_s)->isEnabled());
}

/// Whoever is about to press one doesn't press another.
void TestAccessKeyDialog::buttonsStayWhereTheyAre()
{
    const QPoint before = button(*m_dialog, u"Test"_s)->pos();
    const QSize size = m_dialog->size();
    paste(u"Access key ID"_s, u"export AWS_ACCESS_KEY_ID=AKIDEXAMPLE\nexport AWS_SECRET_ACCESS_KEY=planted\n"_s);
    QVERIFY(shows(*m_dialog, u"What you pasted was put into the fields."_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(button(*m_dialog, u"Test"_s)->pos(), before);
    fill();
    type(u"Secret access key"_s, u"plan\u200Bted"_s);
    QVERIFY(shows(*m_dialog, u"U+200B"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(button(*m_dialog, u"Test"_s)->pos(), before);
    QCOMPARE(m_dialog->size(), size);
}

void TestAccessKeyDialog::secretsAreMasked()
{
    QCOMPARE(field<QLineEdit>(*m_dialog, u"Secret access key"_s)->echoMode(), QLineEdit::Password);
    QCOMPARE(field<QLineEdit>(*m_dialog, u"Session token"_s)->echoMode(), QLineEdit::Password);
}

void TestAccessKeyDialog::spreadsAPastedKey()
{
    const QString secret = u"planted+"_s + QString(32, u's');
    const QString token = QString(300, u't');
    for (const QString &name : {u"Access key ID"_s, u"Secret access key"_s, u"Session token"_s}) {
        type(u"Secret access key"_s, u"an earlier one"_s);
        field<ui::RegionBox>(*m_dialog, u"Region"_s)->setEditText(u"eu-c"_s);
        paste(name,
              u"export AWS_ACCESS_KEY_ID=\"ASIAEXAMPLE\"\nexport AWS_SECRET_ACCESS_KEY=\"%1\"\n"
              "export AWS_SESSION_TOKEN=\"%2\"\nexport AWS_REGION=US-west-2\n"_s.arg(secret, token));
        QCOMPARE(text(u"Access key ID"_s), u"ASIAEXAMPLE"_s);
        QCOMPARE(text(u"Secret access key"_s), secret);
        QCOMPARE(text(u"Session token"_s), token);
        QCOMPARE(field<ui::RegionBox>(*m_dialog, u"Region"_s)->region(), u"us-west-2"_s);
        QVERIFY(shows(*m_dialog, u"What you pasted was put into the fields."_s));
        auto *const pastedInto = field<QLineEdit>(*m_dialog, name);
        QVERIFY(!pastedInto->isUndoAvailable()); // Ctrl+Z must not bring the whole block back
        for (const QString &each : {u"Access key ID"_s, u"Secret access key"_s, u"Session token"_s})
            type(each, {});
    }
    // A single part leaves the others.
    type(u"Access key ID"_s, u"ASIAEXAMPLE"_s);
    paste(u"Session token"_s, u"aws_secret_access_key = "_s + secret);
    QCOMPARE(text(u"Access key ID"_s), u"ASIAEXAMPLE"_s);
    QCOMPARE(text(u"Secret access key"_s), secret);
    QCOMPARE(text(u"Session token"_s), QString());
    // A token that a terminal broke into lines is whole.
    QString broken = token;
    paste(u"Session token"_s, broken.insert(200, u'\n').insert(100, u'\n'));
    type(u"Name"_s, u"Live Events"_s);
    type(u"Access key ID"_s, u"ASIAEXAMPLE"_s);
    type(u"Secret access key"_s, secret);
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(u"Add account"_s);
    QTRY_COMPARE(accepted.count(), 1);
    const auto kept = accounts::credentialsOf(aws::Secret(m_fixture->keychain.entries.first()));
    QCOMPARE(kept->sessionToken.reveal(), token);
}

void TestAccessKeyDialog::secretIsNeverInClear()
{
    const QString secret = u"planted+"_s + QString(32, u's');
    auto *const id = field<QLineEdit>(*m_dialog, u"Access key ID"_s);
    fill(); // the secret's own field is taken
    id->clear();
    paste(u"Access key ID"_s, secret);
    QCOMPARE(id->text(), secret);
    QVERIFY(!id->displayText().contains(u"planted"_s));
    QVERIFY(shows(*m_dialog, u"The access key ID looks like a secret access key."_s));
    QVERIFY(!button(*m_dialog, u"Add account"_s)->isEnabled());
    QCOMPARE(text(u"Secret access key"_s), u" planted "_s);
    id->undo();
    id->redo();
    QVERIFY(!id->displayText().contains(u"planted"_s));
    id->setText(u"AKIDEXAMPLE"_s);
    QCOMPARE(id->displayText(), u"AKIDEXAMPLE"_s);
    // Typed letter by letter, too.
    id->clear();
    for (const QChar letter : secret)
        QTest::keyClick(id, letter.toLatin1());
    QCOMPARE(id->text(), secret);
    QVERIFY(!id->displayText().contains(u"planted"_s));
}

void TestAccessKeyDialog::pastedPartGoesToItsField()
{
    const QString secret = u"planted+"_s + QString(32, u's');
    paste(u"Access key ID"_s, secret + u'\n');
    QCOMPARE(text(u"Access key ID"_s), QString());
    QCOMPARE(text(u"Secret access key"_s).trimmed(), secret);
    QVERIFY(shows(*m_dialog, u"What you pasted was moved to “Secret access key”."_s));
    field<QLineEdit>(*m_dialog, u"Access key ID"_s)->undo();
    QCOMPARE(text(u"Access key ID"_s), QString());
    paste(u"Session token"_s, u"AKIAIOSFODNN7EXAMPLE"_s);
    QCOMPARE(text(u"Access key ID"_s), u"AKIAIOSFODNN7EXAMPLE"_s);
    QCOMPARE(text(u"Session token"_s), QString());
    // A token that is typed is 40 letters long at some time.
    type(u"Secret access key"_s, {});
    for (int i = 0; i < 41; ++i)
        QTest::keyClick(field<QLineEdit>(*m_dialog, u"Session token"_s), 't');
    QCOMPARE(text(u"Session token"_s), QString(41, u't'));
    QCOMPARE(text(u"Secret access key"_s), QString());
}

void TestAccessKeyDialog::unknownRegionIsAskedAbout()
{
    fill();
    auto *const region = field<ui::RegionBox>(*m_dialog, u"Region"_s);
    region->setEditText(u"eu-wset-1"_s);
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(u"Add account"_s);
    QVERIFY(shows(*m_dialog, u"eu-wset-1 is not a region this program knows. Keep it?"_s));
    QVERIFY(m_fixture->store.accounts().empty());
    // Enter leads back to the field.
    QCOMPARE(m_dialog->focusWidget(), button(*m_dialog, u"Change it"_s));
    press(u"Change it"_s);
    QVERIFY(region->hasFocus() || region->lineEdit()->hasFocus() || m_dialog->focusWidget() == region);
    QVERIFY(!shows(*m_dialog, u"Keep it?"_s));
    press(u"Add account"_s);
    press(u"Keep eu-wset-1"_s);
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(m_fixture->store.find(m_dialog->account())->regions, QStringList(u"eu-wset-1"_s));
}

void TestAccessKeyDialog::nothingIsLeftOfWhatWasTyped()
{
    const PlantedText secret;
    const PlantedText token;
    fill();
    type(u"Secret access key"_s, secret.text());
    for (const QChar letter : token.text())
        QTest::keyClick(field<QLineEdit>(*m_dialog, u"Session token"_s), letter.toLatin1());
    QVERIFY(button(*m_dialog, u"Add account"_s)->isEnabled());
    QCOMPARE(secret.copies(), 1); // that of the field
    delete m_dialog;
    QCOMPARE(secret.copies(), 0);
    QCOMPARE(token.copies(), 0);
}

void TestAccessKeyDialog::savesTrimmedValues()
{
    QTRY_VERIFY(shows(*m_dialog, u"The key is kept in GNOME Keyring."_s));
    fill();
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(u"Add account"_s);
    QTRY_COMPARE(accepted.count(), 1);
    const accounts::Account *account = m_fixture->store.find(m_dialog->account());
    QVERIFY(account);
    QCOMPARE(account->name, u"Live Events"_s);
    QCOMPARE(account->regions, QStringList(u"eu-west-1"_s));
    QVERIFY(account->accessKey()->kept == Kept::InKeychain);
    const auto kept = accounts::credentialsOf(aws::Secret(m_fixture->keychain.entries.first()));
    QVERIFY(kept == (aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"planted"_s), {}}));
}

void TestAccessKeyDialog::failureIsSaidAndTriedAgain_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no keychain") << Kind::NoService << u"No keychain was found."_s;
    QTest::newRow("no answer") << Kind::NoAnswer << u"The keychain gives no answer."_s;
    QTest::newRow("denied") << Kind::Denied << u"The keychain did not allow it."_s;
    QTest::newRow("failed") << Kind::Failed << u"The keychain failed: disk full."_s;
}

void TestAccessKeyDialog::failureIsSaidAndTriedAgain()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, sentence);
    m_fixture->keychain.failure = {kind, u"disk full"_s};
    fill();
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(u"Add account"_s);
    QTRY_VERIFY(shows(*m_dialog, sentence));
    QVERIFY(shows(*m_dialog, u"The key was not saved."_s));
    QCOMPARE(accepted.count(), 0);
    // Enter must not throw away what was typed.
    QCOMPARE(m_dialog->focusWidget(), button(*m_dialog, u"Try again"_s));
    QCOMPARE(shows(*m_dialog, u"The key is kept until you close the program."_s), kind == Kind::NoService);

    m_fixture->keychain.failure.reset();
    press(u"Try again"_s);
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(m_fixture->store.accounts().size(), std::size_t(1));
}

void TestAccessKeyDialog::whatIsKeptIsNotCalledUnsaved()
{
    fill();
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    m_fixture->keychain.hangs = true;
    press(u"Add account"_s); // the list is written before the keychain is asked
    {
        const support::NoRoomForFiles limit;
        m_fixture->keychain.goOn();
        [this] { QTRY_VERIFY(button(*m_dialog, u"Try again"_s)); }();
    }
    m_fixture->keychain.hangs = false;
    QVERIFY(shows(*m_dialog, u"The list of accounts could not be written"_s));
    QVERIFY(shows(*m_dialog, u"The key itself is in the keychain: it is used now and at the next start."_s));
    QVERIFY(!shows(*m_dialog, u"not saved"_s));
    QVERIFY(!button(*m_dialog, u"Keep for this run only"_s));
    const accounts::Account account = m_fixture->store.accounts().front();
    QCOMPARE(ui::credentialsSentence(account, m_fixture->secrets), u"Access key, kept in the keychain"_s);
    press(u"Try again"_s);
    QTRY_COMPARE(accepted.count(), 1);
}

void TestAccessKeyDialog::lockedIsUnlockedAndSaved()
{
    m_fixture->keychain.failure = {Kind::Locked, {}};
    fill();
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(u"Add account"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The keychain is locked."_s));
    QCOMPARE(m_dialog->focusWidget(), button(*m_dialog, u"Unlock…"_s));
    press(u"Unlock…"_s);
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(m_fixture->keychain.unlocks, 1);
    QCOMPARE(m_fixture->keychain.entries.size(), 1);
}

void TestAccessKeyDialog::keepsForThisRunOnly()
{
    m_fixture->keychain.failure = {Kind::NoService, {}};
    fill();
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(u"Add account"_s);
    press(u"Keep for this run only"_s);
    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(m_fixture->secrets.isKnown(m_dialog->account()));
    QVERIFY(m_fixture->keychain.entries.isEmpty());
    QVERIFY(m_fixture->store.find(m_dialog->account())->accessKey()->kept == Kept::Nowhere);
}

void TestAccessKeyDialog::cancelLeavesNoAccount()
{
    m_fixture->keychain.failure = {Kind::Locked, {}};
    fill();
    press(u"Add account"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The keychain is locked."_s));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_fixture->store.accounts().empty());
}

void TestAccessKeyDialog::canBeLeftWhileTheKeychainHangs()
{
    m_fixture->keychain.hangs = true;
    fill();
    press(u"Add account"_s);
    QVERIFY(shows(*m_dialog, u"Asking"_s));
    QVERIFY(!button(*m_dialog, u"Add account"_s)->isEnabled()); // one click, one write
    delete m_dialog;
    QTRY_COMPARE(m_fixture->keychain.writes, 1);
}

void TestAccessKeyDialog::changesTheKeyOfAnAccount()
{
    const QUuid id = m_fixture->add(u"Rehearsal"_s);
    delete m_dialog;
    m_dialog = new ui::AccessKeyDialog(m_fixture->services(), id);
    m_dialog->open();
    QVERIFY(m_dialog->windowTitle().contains(u"Rehearsal"_s));
    QVERIFY(!field<QLineEdit>(*m_dialog, u"Name"_s));
    field<QLineEdit>(*m_dialog, u"Access key ID"_s)->setText(u"AKIDEXAMPLE"_s);
    field<QLineEdit>(*m_dialog, u"Secret access key"_s)->setText(u"planted"_s);
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(m_fixture->secrets.isKnown(id));
}

void TestAccessKeyDialog::endpointVariantsAreKept()
{
    fill();
    press(u"Dual-stack endpoint"_s);
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(u"Add account"_s);
    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(m_fixture->store.find(m_dialog->account())->dualStack);
    QVERIFY(!m_fixture->store.find(m_dialog->account())->fips);
}

/// For a new account as it is typed, and for one that only gets another key.
void TestAccessKeyDialog::anotherServiceThanAwsIsShown()
{
    const auto *sign = m_dialog->findChild<ui::WorldSign *>();
    QVERIFY(!sign->isVisible());
    type(u"Endpoint URL"_s, u"http://127.0.0.1:8085"_s);
    QVERIFY(sign->isVisible());
    QCOMPARE(sign->text(), u"Not AWS: 127.0.0.1:8085"_s);
    type(u"Endpoint URL"_s, QString());
    QVERIFY(!sign->isVisible());

    const QUuid known = m_fixture->add(u"Rehearsal"_s, u"eu-west-1"_s, u"https://ivs.example"_s);
    delete m_dialog;
    m_dialog = new ui::AccessKeyDialog(m_fixture->services(), known);
    m_dialog->open();
    sign = m_dialog->findChild<ui::WorldSign *>();
    QVERIFY(sign->isVisible());
    QCOMPARE(sign->text(), u"Not AWS: ivs.example"_s);
}

void TestAccessKeyDialog::testSaysWhatCameBackAndStoresNothing_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("said");
    QTest::newRow("works") << support::answer(200, R"({"ingestConfigurations":[]})"_ba)
                           << u"The key works. Encoders in eu-west-1: 0"_s;
    QTest::newRow("unknown key") << support::answer(
        403, R"({"message":"no"})"_ba,
        {"x-amzn-ErrorType: UnrecognizedClientException"_ba, "x-amzn-RequestId: 1-2-3"_ba})
                                 << u"Access key not recognised"_s;
    QTest::newRow("wrong secret") << support::answer(
        403, R"({"message":"no"})"_ba,
        {"x-amzn-ErrorType: SignatureDoesNotMatchException"_ba, "x-amzn-RequestId: 1-2-3"_ba})
                                  << u"Signature refused"_s;
}

void TestAccessKeyDialog::testSaysWhatCameBackAndStoresNothing()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, said);
    m_answer = answer;
    fill();
    type(u"Endpoint URL"_s, QString::fromLatin1(m_server->address()));
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    press(u"Test"_s);
    QVERIFY(shows(*m_dialog, u"Asking "_s));
    QVERIFY(!button(*m_dialog, u"Test"_s)->isEnabled());
    QCOMPARE(m_dialog->focusWidget(), m_dialog); // it was handed on to Cancel once
    QTRY_VERIFY(shows(*m_dialog, said));
    QVERIFY(button(*m_dialog, u"Test"_s)->hasFocus());
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().constFirst().header("Authorization").contains("Credential=AKIDEXAMPLE/"));
    using ui::Remedy;
    for (const Remedy elsewhere : {Remedy::EditAccount, Remedy::Refresh, Remedy::ProxyPassword, Remedy::CopyPolicy})
        QVERIFY(!button(*m_dialog, ui::wordsOf(elsewhere).label.remove(u'&')));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_fixture->store.accounts().empty());
    QCOMPARE(m_fixture->keychain.writes, 0);
    QVERIFY(button(*m_dialog, u"Add account"_s)->isEnabled());
}

void TestAccessKeyDialog::testNeedsNoName()
{
    QVERIFY(!button(*m_dialog, u"Test"_s)->isEnabled());
    QCOMPARE(button(*m_dialog, u"Test"_s)->toolTip(), u"Choose a region."_s);
    fill();
    type(u"Name"_s, {});
    type(u"Endpoint URL"_s, QString::fromLatin1(m_server->address()));
    QVERIFY(!button(*m_dialog, u"Add account"_s)->isEnabled());
    press(u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The key works"_s));
    type(u"Name"_s, u"Live Events"_s);
    QVERIFY(shows(*m_dialog, u"The key works"_s)); // whatever it is called
}

void TestAccessKeyDialog::testAsksForTheAccountThereIs()
{
    const QUuid id = m_fixture->add(u"Rehearsal"_s, u"us-west-2"_s, QString::fromLatin1(m_server->address()));
    const aws::Credentials before{u"AKIDBEFORE"_s, aws::Secret(u"before"_s), {}};
    m_fixture->secrets.keepForThisRun(id, before);
    delete m_dialog;
    m_dialog = new ui::AccessKeyDialog(m_fixture->services(), id);
    m_dialog->open();
    type(u"Access key ID"_s, u"AKIDEXAMPLE"_s);
    type(u"Secret access key"_s, u"planted"_s);
    press(u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The key works. Encoders in us-west-2: 0"_s));
    const QByteArray signedBy = m_server->requests().constFirst().header("Authorization");
    QVERIFY(signedBy.contains("AKIDEXAMPLE/") && signedBy.contains("/us-west-2/"));
    QVERIFY(support::ended(m_fixture->secrets.sourceOf(id)->credentials({})).value() == before);
    QCOMPARE(m_fixture->keychain.writes, 0);
}

void TestAccessKeyDialog::typingEndsATest()
{
    fill();
    type(u"Endpoint URL"_s, QString::fromLatin1(m_server->address()));
    const QByteArray later = std::exchange(m_answer, {});
    press(u"Test"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    type(u"Secret access key"_s, u"another"_s);
    QVERIFY(!shows(*m_dialog, u"Asking"_s));
    m_answer = later;
    press(u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The key works"_s));
    type(u"Secret access key"_s, u"a third"_s);
    QVERIFY(!shows(*m_dialog, u"The key works"_s));
}

void TestAccessKeyDialog::addingEndsATest()
{
    fill();
    type(u"Endpoint URL"_s, QString::fromLatin1(m_server->address()));
    m_answer.clear();
    press(u"Test"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    const QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(u"Add account"_s);
    QTRY_COMPARE(accepted.count(), 1);
}

QTEST_MAIN(TestAccessKeyDialog)
#include "tst_accesskeydialog.moc"
