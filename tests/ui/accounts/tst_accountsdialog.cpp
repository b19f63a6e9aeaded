// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountsDialog.h"

#include "AccountsFixture.h"
#include "support/Ended.h"
#include "support/FullDisk.h"
#include "support/RawServer.h"
#include "ui/accounts/AccessKeyDialog.h"
#include "ui/accounts/RegionBox.h"
#include "ui/accounts/RemovalQuestion.h"
#include "ui/appearance/TextBaseline.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/widgets/WorldSign.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using Kind = accounts::KeychainErrorKind;

class TestAccountsDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fitsASmallScreen();
    void labelsStandOnTheLineOfTheirFields();
    void findsByAnyColumn();
    void findsPlainForms_data();
    void findsPlainForms();
    void keepsAllowedChangesOnly();
    void leadsToAField_data();
    void leadsToAField();
    void faultOfTheEndpointLeadsThere();
    void environmentIsReadOnly();
    void onAFullDiskTheAccountIsNamed();
    void removesAfterAsking();
    void cancelledRemovalKeepsTheAccount();
    void failedRemovalIsSaidAndTriedAgain();
    void removalGoesOnWithoutTheDialog();
    void failedRemovalIsSaidWithoutTheDialog();
    void testSaysWhatCameBack_data();
    void testSaysWhatCameBack();
    void testSaysWhoSignsWhereAReadIsNotAllowed();
    void testAsksInEachRegion();
    void testWithoutAKeyAsksForIt();
    void testWithALockedKeychainUnlocks();
    void deniedIsAskedForAgain();
    void testAsksTheWindowsEndpoint();
    void anotherServiceThanAwsIsShown();
    void demoIsTested();
    void demoHasItsRegionOnly();
    void oneTestAtATime();
    void changeEndsATest();
    void selectionEndsATest();

private:
    void press(const QWidget &in, const QString &label);
    ui::AccountsDialog *open();
    QTableView *table() { return m_dialog->findChild<QTableView *>(); }
    const aws::Credentials m_key{u"AKIDEXAMPLE"_s, aws::Secret(u"planted"_s), {}};

    QByteArray m_answer; ///< of the service; empty: none comes
    std::optional<support::RawServer> m_server;
    std::optional<AccountsFixture> m_fixture;
    std::unique_ptr<ui::AccountsDialog> m_dialog;
    QUuid m_live;
};

void TestAccountsDialog::init()
{
    m_answer = support::answer(200, R"({"ingestConfigurations":[]})"_ba);
    m_server.emplace([this](QTcpSocket &socket, const support::RawRequest &) { socket.write(m_answer); });
    m_fixture.emplace();
    m_live = m_fixture->add(u"Live Events"_s, u"eu-west-1"_s, QString::fromLatin1(m_server->address()));
    m_fixture->add(u"Rehearsal"_s, u"us-west-2"_s);
    open();
}

ui::AccountsDialog *TestAccountsDialog::open()
{
    m_dialog = std::make_unique<ui::AccountsDialog>(m_fixture->services());
    m_dialog->open();
    return m_dialog.get();
}

void TestAccountsDialog::cleanup()
{
    m_dialog.reset();
    auto end = m_fixture->secrets.stopAndJoin();
    QTRY_VERIFY(end.isReady());
}

void TestAccountsDialog::press(const QWidget &in, const QString &label)
{
    QAbstractButton *found = nullptr;
    QTRY_VERIFY(found = button(in, label));
    QVERIFY(found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestAccountsDialog::labelsStandOnTheLineOfTheirFields()
{
    const QStringList off = tests::offTheBaseline(*m_dialog);
    QVERIFY2(off.isEmpty(), qPrintable(off.join(u'\n')));
}

/// 960x540 logical pixels are a common screen at twice the size.
void TestAccountsDialog::fitsASmallScreen()
{
    const int line = m_dialog->fontMetrics().height();
    QCOMPARE_LE(m_dialog->minimumSizeHint().height(), line * 26);
    m_dialog->resize(m_dialog->width(), m_dialog->minimumSizeHint().height());
    for (const QString &label : {u"Test"_s, u"Close"_s}) {
        const QAbstractButton *reached = button(*m_dialog, label);
        QVERIFY(m_dialog->rect().contains(QRect(reached->mapTo(m_dialog.get(), QPoint()), reached->size())));
    }
}

void TestAccountsDialog::findsByAnyColumn()
{
    QCOMPARE(table()->model()->rowCount(), 2);
    QTest::keyClicks(field<QLineEdit>(*m_dialog, u"Find"_s), u"WEST-2"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(table()->model()->index(0, 0).data().toString(), u"Rehearsal"_s);
}

void TestAccountsDialog::findsPlainForms_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("letters, accents, apostrophe") << u"lukasz's buhne"_s << true;
    QTest::newRow("copied from a sentence") << u"\u2068Łukasz’s Bühne\u2069"_s << true;
    QTest::newRow("copied with its quotation marks") << u"“\u2068Łukasz’s Bühne\u2069”"_s << true;
    QTest::newRow("words of two columns") << u"west-3 buhne"_s << true;
    QTest::newRow("asterisk") << u"buh*"_s << true;
    QTest::newRow("a word too many") << u"buhne xyz"_s << false;
    QTest::newRow("a lone mark") << u"\u0301"_s << false;
}

void TestAccountsDialog::findsPlainForms()
{
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    const QString name = u"Łukasz’s Bühne"_s;
    QVERIFY(m_fixture->store.add({{}, name, accounts::FromAccessKey{}, {u"eu-west-3"_s}}).has_value());
    field<QLineEdit>(*m_dialog, u"Find"_s)->setText(typed);
    QCOMPARE(table()->model()->rowCount(), isFound ? 1 : 0);
    if (isFound)
        QCOMPARE(table()->model()->index(0, 0).data().toString(), name);
}

void TestAccountsDialog::keepsAllowedChangesOnly()
{
    QCOMPARE(m_dialog->current(), m_live);
    auto *name = field<QLineEdit>(*m_dialog, u"Name"_s);
    name->selectAll();
    QTest::keyClicks(name, u"rehearsal"_s);
    QVERIFY(shows(*m_dialog, u"There is already an account named rehearsal."_s));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_fixture->store.find(m_live)->name, u"Live Events"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Show A"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_fixture->store.find(m_live)->name, u"Show A"_s);
    QCOMPARE(table()->model()->index(0, 0).data().toString(), u"Show A"_s);
}

void TestAccountsDialog::leadsToAField_data()
{
    QTest::addColumn<aws::ErrorKind>("kind");
    QTest::addColumn<bool>("ownEndpoint");
    QTest::addColumn<ui::AccountField>("expected");
    using enum ui::AccountField;
    QTest::newRow("no answer of an own endpoint") << aws::ErrorKind::ConnectionRefused << true << Endpoint;
    QTest::newRow("an own endpoint with an odd name") << aws::ErrorKind::HostNotFound << true << Endpoint;
    QTest::newRow("a region that AWS hasn't") << aws::ErrorKind::HostNotFound << false << Regions;
    QTest::newRow("not enabled") << aws::ErrorKind::RegionDisabled << false << Regions;
    QTest::newRow("endpoint refused") << aws::ErrorKind::InvalidEndpoint << true << Endpoint;
    QTest::newRow("a wrong key") << aws::ErrorKind::SignatureRefused << true << Credentials;
    QTest::newRow("read-only") << aws::ErrorKind::ReadOnly << false << ReadOnly;
}

void TestAccountsDialog::leadsToAField()
{
    QFETCH(const aws::ErrorKind, kind);
    QFETCH(const bool, ownEndpoint);
    QFETCH(const ui::AccountField, expected);
    QVERIFY(ui::fieldAtFault(kind, ownEndpoint) == expected);
    m_dialog->showField(expected);
    const QWidget *const focused = m_dialog->focusWidget();
    if (expected == ui::AccountField::Endpoint)
        QCOMPARE(focused, field<QLineEdit>(*m_dialog, u"Endpoint URL"_s));
    else if (expected == ui::AccountField::Credentials)
        QCOMPARE(focused, button(*m_dialog, u"Change…"_s));
    else if (expected == ui::AccountField::ReadOnly)
        QCOMPARE(focused, button(*m_dialog, u"Read-only. Nothing can be changed here."_s));
    else
        QVERIFY(field<ui::RegionBox>(*m_dialog, u"Region to add"_s)->isAncestorOf(focused)
                || focused == field<ui::RegionBox>(*m_dialog, u"Region to add"_s));
}

void TestAccountsDialog::faultOfTheEndpointLeadsThere()
{
    m_fixture->secrets.keepForThisRun(m_live, m_key);
    accounts::Account account = *m_fixture->store.find(m_live);
    m_server.reset(); // nobody listens there any more
    press(*m_dialog, u"Test"_s);
    press(*m_dialog, u"Edit account"_s);
    QCOMPARE(m_dialog->focusWidget(), field<QLineEdit>(*m_dialog, u"Endpoint URL"_s));
    QCOMPARE(field<QLineEdit>(*m_dialog, u"Endpoint URL"_s)->selectedText(), account.endpointUrl);
}

void TestAccountsDialog::environmentIsReadOnly()
{
    accounts::Environment environment;
    environment.key.accessKeyId = u"AKIDEXAMPLE"_s;
    environment.fips = true;
    environment.endpointVariable = u"AWS_ENDPOINT_URL"_s;
    accounts::AccountStore store(m_fixture->dir.path(), environment.account());
    accounts::SecretStore secrets(m_fixture->keychain, store, environment);
    ui::AccountsDialog dialog(
        {store, secrets, m_fixture->clients, m_fixture->profiles, m_fixture->codes, m_fixture->commands});
    dialog.open();
    QCOMPARE(dialog.current(), environment.account()->id);
    QVERIFY(field<QLineEdit>(dialog, u"Name"_s)->isReadOnly());
    QVERIFY(!button(dialog, u"Remove…"_s)->isEnabled());
    QVERIFY(!button(dialog, u"FIPS endpoint"_s)->isEnabled());
    QVERIFY(button(dialog, u"FIPS endpoint"_s)->isChecked());
    QVERIFY(button(dialog, u"FIPS endpoint"_s)->toolTip().contains(u"AWS_USE_FIPS_ENDPOINT"_s));
    QVERIFY(shows(dialog, u"From the AWS environment variables"_s));
    QVERIFY(shows(dialog, u"AWS_SECRET_ACCESS_KEY is not set."_s));
    QCOMPARE(field<QLineEdit>(dialog, u"Endpoint URL"_s)->toolTip(), u"AWS_ENDPOINT_URL says so."_s);
}

void TestAccountsDialog::onAFullDiskTheAccountIsNamed()
{
    table()->selectRow(1);
    const QString name = m_fixture->store.find(m_dialog->current())->name;
    {
        const support::NoRoomForFiles limit;
        button(*m_dialog, u"FIPS endpoint"_s)->click();
    }
    QVERIFY(shows(*m_dialog, u"The change of "_s + name + u" was not saved: the disk is full."_s));
    QVERIFY(!button(*m_dialog, u"FIPS endpoint"_s)->isChecked());
}

void TestAccountsDialog::removesAfterAsking()
{
    press(*m_dialog, u"Remove…"_s);
    auto *box = m_dialog->findChild<ui::Question *>();
    QVERIFY(box);
    QVERIFY(shows(*box, u"Remove Live Events?"_s));
    QVERIFY(!shows(*box, u"secret"_s)); // it has none in the keychain
    QVERIFY(qobject_cast<QPushButton *>(button(*box, u"Cancel"_s))->isDefault());
    press(*box, u"Remove"_s);
    QTRY_VERIFY(!m_fixture->store.find(m_live));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
}

void TestAccountsDialog::cancelledRemovalKeepsTheAccount()
{
    press(*m_dialog, u"Remove…"_s);
    auto *box = m_dialog->findChild<ui::Question *>();
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->findChild<ui::Question *>());
    QVERIFY(m_fixture->store.find(m_live));
}

/// Who is in a hurry closes the dialog while the keychain is still busy.
void TestAccountsDialog::removalGoesOnWithoutTheDialog()
{
    QVERIFY(support::ended(m_fixture->secrets.save(m_live, m_key, {})).value());
    QWidget window;
    auto *const dialog = new ui::AccountsDialog(m_fixture->services(), &window);
    dialog->setCurrent(m_live);
    dialog->show();
    m_fixture->keychain.hangs = true;
    press(*dialog, u"Remove…"_s);
    press(*dialog->findChild<ui::Question *>(), u"Remove"_s);
    delete dialog;
    QVERIFY(m_fixture->store.find(m_live));
    m_fixture->keychain.goOn();
    QTRY_VERIFY(!m_fixture->store.find(m_live));
    QVERIFY(m_fixture->keychain.entries.isEmpty());
    QVERIFY(!window.findChild<ui::ErrorDialog *>());
}

void TestAccountsDialog::failedRemovalIsSaidWithoutTheDialog()
{
    QVERIFY(support::ended(m_fixture->secrets.save(m_live, m_key, {})).value());
    QWidget window;
    window.show();
    auto *const dialog = new ui::AccountsDialog(m_fixture->services(), &window);
    dialog->setCurrent(m_live);
    dialog->show();
    m_fixture->keychain.hangs = true;
    m_fixture->keychain.failure = {Kind::NoAnswer, {}};
    press(*dialog, u"Remove…"_s);
    press(*dialog->findChild<ui::Question *>(), u"Remove"_s);
    delete dialog;
    m_fixture->keychain.goOn();
    QTRY_VERIFY(window.findChild<ui::ErrorDialog *>());
    QVERIFY(m_fixture->store.find(m_live));
    QVERIFY(shows(*window.findChild<ui::ErrorDialog *>(), u"The secret of Live Events was not deleted."_s));
}

void TestAccountsDialog::failedRemovalIsSaidAndTriedAgain()
{
    QVERIFY(support::ended(m_fixture->secrets.save(m_live, m_key, {})).value());
    m_fixture->keychain.failure = {Kind::NoAnswer, {}};
    press(*m_dialog, u"Remove…"_s);
    auto *box = m_dialog->findChild<ui::Question *>();
    QVERIFY(shows(*box, u"Its secret is deleted from the keychain."_s));
    press(*box, u"Remove"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The secret of Live Events was not deleted."_s));
    QVERIFY(m_fixture->store.find(m_live));
    QCOMPARE(table()->model()->index(0, 3).data().toString(), u"secret not deleted yet"_s);

    m_fixture->keychain.failure.reset();
    press(*m_dialog, u"Try again"_s);
    QTRY_VERIFY(!m_fixture->store.find(m_live));
    QVERIFY(m_fixture->keychain.entries.isEmpty());
    QVERIFY(!shows(*m_dialog, u"was not deleted"_s));
}

void TestAccountsDialog::testSaysWhatCameBack_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("said");
    const QByteArray encoder = R"({"arn":"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/abcdefgh1234",)"
                               R"("ingestProtocol":"RTMPS","stageArn":"","participantId":"p","state":"INACTIVE"})";
    QTest::newRow("none") << support::answer(200, R"({"ingestConfigurations":[]})"_ba)
                          << u"The key works. Encoders in eu-west-1: 0"_s;
    QTest::newRow("one") << support::answer(200, R"({"ingestConfigurations":[)" + encoder + "]}")
                         << u"The key works. Encoders in eu-west-1: 1"_s;
    QTest::newRow("unknown key") << support::answer(
        403, R"({"message":"no"})"_ba,
        {"x-amzn-ErrorType: UnrecognizedClientException"_ba, "x-amzn-RequestId: 1-2-3"_ba})
                                 << u"Access key not recognised"_s;
    QTest::newRow("not allowed") << support::answer(
        403, R"({"message":"no"})"_ba, {"x-amzn-ErrorType: AccessDeniedException"_ba, "x-amzn-RequestId: 1-2-3"_ba})
                                 << u"Not allowed"_s;
}

void TestAccountsDialog::testSaysWhatCameBack()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, said);
    m_answer = answer;
    m_fixture->secrets.keepForThisRun(m_live, m_key);
    press(*m_dialog, u"Test"_s);
    QVERIFY(!button(*m_dialog, u"Test"_s)->isEnabled());
    QTRY_VERIFY(shows(*m_dialog, said));
    QVERIFY(button(*m_dialog, u"Test"_s)->isEnabled());
    QCOMPARE(m_server->requests().size(), 1);
}

/// Then it is what matters: which role, and what it may.
void TestAccountsDialog::testSaysWhoSignsWhereAReadIsNotAllowed()
{
    const QByteArray arn = "arn:aws:sts::123456789012:assumed-role/Viewer/ada"_ba;
    support::RawServer service([&arn](QTcpSocket &socket, const support::RawRequest &request) {
        const QByteArray id = "x-amzn-RequestId: 1-2-3"_ba;
        if (request.body.contains("GetCallerIdentity"))
            socket.write(support::answer(200,
                                         "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>" + arn
                                             + "</Arn><UserId>A:ada</UserId><Account>123456789012</Account>"
                                               "</GetCallerIdentityResult></GetCallerIdentityResponse>",
                                         {"Content-Type: text/xml"_ba, id}));
        else if (request.target.contains("ListStages"))
            socket.write(support::answer(200, R"({"stages":[]})"_ba, {id}));
        else
            socket.write(
                support::answer(403, R"({"message":"no"})"_ba, {"x-amzn-ErrorType: AccessDeniedException"_ba, id}));
    });
    QFile file(m_fixture->locations.config);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[profile desk]\naws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=not-a-secret\nendpoint_url="
               + service.address() + '\n');
    file.close();
    m_dialog->setCurrent(*m_fixture->store.add(
        {{}, u"Viewer"_s, accounts::FromProfile{u"desk"_s}, {u"eu-west-1"_s}, QString::fromLatin1(service.address())}));
    press(*m_dialog, u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"Not allowed"_s));
    QTRY_VERIFY(shows(*m_dialog, u"role Viewer"_s));
    QTRY_VERIFY(shows(*m_dialog, u"list ✗ not allowed"_s));
    const auto labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
                                [&arn](const QLabel *each) { return each->toolTip() == QString::fromLatin1(arn); }));
}

void TestAccountsDialog::testAsksInEachRegion()
{
    accounts::Account account = *m_fixture->store.find(m_live);
    account.regions.append(u"us-west-2"_s);
    QVERIFY(m_fixture->store.update(account));
    m_fixture->secrets.keepForThisRun(m_live, m_key);
    press(*m_dialog, u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The key works. Encoders in eu-west-1: 0, us-west-2: 0"_s));
    QCOMPARE(m_server->requests().size(), 2);

    m_answer = support::answer(403, R"({"message":"no"})"_ba, {"x-amzn-ErrorType: AccessDeniedException"_ba});
    press(*m_dialog, u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"Not allowed"_s));
    QCOMPARE(m_server->requests().size(), 3); // the first that fails is told of
}

void TestAccountsDialog::testWithoutAKeyAsksForIt()
{
    press(*m_dialog, u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"No key is kept for this account."_s));
    QCOMPARE(m_server->requests().size(), 0);
    QVERIFY(!button(*m_dialog, u"Try again"_s)); // there is nothing to find
    press(*m_dialog, u"Enter the key…"_s);
    QTRY_VERIFY(m_dialog->findChild<ui::AccessKeyDialog *>());
}

void TestAccountsDialog::testWithALockedKeychainUnlocks()
{
    m_fixture->putInKeychain(m_live, m_key);
    m_fixture->keychain.failure = {Kind::Locked, {}};
    press(*m_dialog, u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The keychain is locked."_s));
    QCOMPARE(table()->model()->index(0, 3).data().toString(), u"keychain locked"_s);
    press(*m_dialog, u"Unlock…"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The key works"_s));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(table()->model()->index(0, 3).data().toString(), QString());
}

void TestAccountsDialog::deniedIsAskedForAgain()
{
    m_fixture->putInKeychain(m_live, m_key);
    m_fixture->keychain.failure = {Kind::Denied, {}};
    press(*m_dialog, u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The keychain did not allow it."_s));
    press(*m_dialog, u"Test"_s); // a person asks, so the keychain is asked
    QTRY_COMPARE(m_fixture->keychain.reads, 2);
    QTRY_VERIFY(shows(*m_dialog, u"The keychain did not allow it."_s));
    m_fixture->keychain.failure.reset();
    press(*m_dialog, u"Try again"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The key works"_s));
    QCOMPARE(m_fixture->keychain.reads, 3);
}

/// With --endpoint-url the account's own endpoint, here AWS's, must not be asked.
void TestAccountsDialog::testAsksTheWindowsEndpoint()
{
    const QString url = QString::fromLatin1(m_server->address());
    const accounts::AccountClients clients(m_fixture->transport, m_fixture->rates, ivs::service, {url});
    m_dialog = std::make_unique<ui::AccountsDialog>(ui::AccountsServices{
        m_fixture->store, m_fixture->secrets, clients, m_fixture->profiles, m_fixture->codes, m_fixture->commands});
    m_dialog->open();
    table()->selectRow(1);
    m_fixture->secrets.keepForThisRun(m_dialog->current(), m_key);
    press(*m_dialog, u"Test"_s);
    QVERIFY(shows(*m_dialog, u"Not AWS: "_s + QUrl(url).authority()));
    QVERIFY(shows(*m_dialog, u"Asking "_s + QUrl(url).authority() + u'…'));
    QTRY_VERIFY(shows(*m_dialog, u"The key works. Encoders in us-west-2: 0"_s));
    QCOMPARE(m_server->requests().size(), 1);
    m_dialog.reset();
}

void TestAccountsDialog::anotherServiceThanAwsIsShown()
{
    const auto *const sign = m_dialog->findChild<ui::WorldSign *>();
    table()->selectRow(1);
    QVERIFY(!sign->isVisible());
    auto *const endpoint = field<QLineEdit>(*m_dialog, u"Endpoint URL"_s);
    QTest::keyClicks(endpoint, u"https://user:planted@ivs.example:8443/path"_s);
    QVERIFY(sign->isVisible()); // before it is kept
    QCOMPARE(sign->text(), u"Not AWS: ivs.example:8443"_s);
    endpoint->clear();
    QTest::keyClicks(endpoint, u"https://ivsrealtime.us-west-2.amazonaws.com"_s);
    QVERIFY(!sign->isVisible());
    endpoint->clear();
    m_fixture->store.add({{}, u"Demo"_s, accounts::FromDemo{}, {u"eu-west-1"_s}});
    table()->selectRow(2);
    QCOMPARE(sign->text(), u"Demo: nothing here is real"_s);
    QVERIFY(sign->isVisible());
}

void TestAccountsDialog::demoIsTested()
{
    const accounts::AccountClients clients(m_fixture->transport, m_fixture->rates, ivs::service,
                                           {{}, true, [this](const accounts::Account &demo, const QString &) {
                                                m_fixture->secrets.keepForThisRun(demo.id, m_key);
                                                return QString::fromLatin1(m_server->address());
                                            }});
    const QUuid demo = *m_fixture->store.add({{}, u"Demo"_s, accounts::FromDemo{}, {u"eu-west-1"_s}});
    m_dialog = std::make_unique<ui::AccountsDialog>(ui::AccountsServices{
        m_fixture->store, m_fixture->secrets, clients, m_fixture->profiles, m_fixture->codes, m_fixture->commands});
    m_dialog->open();
    m_dialog->setCurrent(demo);
    press(*m_dialog, u"Test"_s);
    QVERIFY(shows(*m_dialog, u"Asking the demo…"_s));
    QTRY_VERIFY(shows(*m_dialog, u"The key works. Encoders in eu-west-1: 0"_s));
    m_dialog.reset();
}

void TestAccountsDialog::demoHasItsRegionOnly()
{
    const QUuid demo = m_fixture->store.add({{}, u"Demo"_s, accounts::FromDemo{}, {u"us-east-1"_s}}).value_or(QUuid());
    m_dialog->setCurrent(demo);
    QVERIFY(!field<ui::RegionBox>(*m_dialog, u"Region to add"_s)->isEnabled());
    QVERIFY(field<QLineEdit>(*m_dialog, u"Endpoint URL"_s)->isReadOnly());
    QVERIFY(!field<QLineEdit>(*m_dialog, u"Name"_s)->isReadOnly());
    m_dialog->setCurrent(m_live);
    QVERIFY(field<ui::RegionBox>(*m_dialog, u"Region to add"_s)->isEnabled());
    QVERIFY(!field<QLineEdit>(*m_dialog, u"Endpoint URL"_s)->isReadOnly());
}

void TestAccountsDialog::oneTestAtATime()
{
    m_fixture->secrets.keepForThisRun(m_live, m_key);
    const QByteArray later = std::exchange(m_answer, {});
    press(*m_dialog, u"Test"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    // The list of accounts tells something new: a key was typed elsewhere.
    m_fixture->secrets.keepForThisRun(m_live, m_key);
    m_fixture->add(u"Archive"_s);
    QVERIFY(!button(*m_dialog, u"Test"_s)->isEnabled());
    QVERIFY(shows(*m_dialog, u"Asking"_s));
}

void TestAccountsDialog::changeEndsATest()
{
    m_fixture->secrets.keepForThisRun(m_live, m_key);
    press(*m_dialog, u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The key works"_s));
    auto *url = field<QLineEdit>(*m_dialog, u"Endpoint URL"_s);
    url->selectAll();
    QTest::keyClicks(url, u"https://ivs.example"_s);
    QTest::keyClick(url, Qt::Key_Return);
    QVERIFY(!shows(*m_dialog, u"The key works"_s)); // it may not work there
}

void TestAccountsDialog::selectionEndsATest()
{
    m_fixture->secrets.keepForThisRun(m_live, m_key);
    const QByteArray later = std::exchange(m_answer, {});
    press(*m_dialog, u"Test"_s);
    table()->selectRow(1);
    QVERIFY(button(*m_dialog, u"Test"_s)->isEnabled());
    QVERIFY(!shows(*m_dialog, u"Asking"_s));
    table()->selectRow(0);
    m_answer = later;
    press(*m_dialog, u"Test"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The key works"_s));
}

QTEST_MAIN(TestAccountsDialog)
#include "tst_accountsdialog.moc"
