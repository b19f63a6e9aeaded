// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SignInRoom.h"

#include "support/RawServer.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/accounts/AccountsFixture.h"
#include "ui/signin/MfaDialog.h"
#include "ui/signin/SignOnDialog.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

/// "Sign in" in the list of accounts, for accounts that have signed nothing in this run and that nobody reads.
class TestSignInRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSingleSignOnIsAskedForInABrowser();
    void anotherRoleIsAskedForWhereOneWasChosen();
    void whatNeedsNobodyIsTested();
    void whatFailsIsSaid();
    void aCodeThatWasNotGivenIsAskedForAgain_data();
    void aCodeThatWasNotGivenIsAskedForAgain();
    void aChangedCommandRunsOnceAllowed();
    void nobodyIsAskedAtTheEnd();

private:
    /// A window with the list of accounts, whose current one is this profile.
    struct Room {
        AccountsFixture accounts;
        QWidget window;
        ui::SignInRoom room{accounts.services(), window};
        std::unique_ptr<ui::AccountsDialog> list;
    };

    void open(const QByteArray &config, const accounts::FromProfile &from = {u"desk"_s})
    {
        QFile file(m_room->accounts.locations.config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(config);
        file.close();
        QVERIFY(m_room->accounts.store.add(
            {{}, u"Live Events"_s, from, {u"eu-west-1"_s}, QString::fromLatin1(m_server->address())}));
        m_room->list = std::make_unique<ui::AccountsDialog>(m_room->accounts.services(), &m_room->window);
        m_room->list->setSignIn({[this](const QUuid &account) { m_room->room.signIn(account); },
                                 [this](const QUuid &account) { m_room->room.changeRole(account); }});
        m_room->window.show();
        m_room->list->open();
    }
    void press(const QString &label)
    {
        QAbstractButton *found = nullptr;
        QTRY_VERIFY(found = button(*m_room->list, label));
        found->click();
    }
    template <typename Dialog>
    Dialog *shown()
    {
        auto *const dialog = m_room->window.findChild<Dialog *>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    QByteArray keys() const
    {
        return "aws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=not-a-secret\nendpoint_url=" + m_server->address()
            + '\n';
    }

    std::optional<support::RawServer> m_server;
    std::unique_ptr<Room> m_room;
};

void TestSignInRoom::init()
{
    m_server.emplace([](QTcpSocket &socket, const support::RawRequest &) {
        socket.write(support::answer(200, R"({"ingestConfigurations":[]})"_ba));
    });
    m_room = std::make_unique<Room>();
}

void TestSignInRoom::cleanup()
{
    m_room->list.reset();
    auto end = m_room->accounts.secrets.stopAndJoin();
    QTRY_VERIFY(end.isReady());
    m_room.reset();
}

void TestSignInRoom::aSingleSignOnIsAskedForInABrowser()
{
    open("[profile desk]\nsso_session=corp\nsso_account_id=123456789012\nsso_role_name=Operator\n"
         "[sso-session corp]\nsso_region=eu-west-1\nsso_start_url=https://corp.awsapps.com/start\n");
    press(u"Sign in"_s);
    QTRY_VERIFY(shown<ui::SignOnDialog>());
    delete shown<ui::SignOnDialog>();
}

/// With a sign-in before, as nobody is signed in; where the profile itself names a role, nothing can be changed here.
void TestSignInRoom::anotherRoleIsAskedForWhereOneWasChosen()
{
    const QByteArray session = "[sso-session corp]\nsso_region=eu-west-1\n"
                               "sso_start_url=https://corp.awsapps.com/start\n";
    open("[profile desk]\nsso_session=corp\n" + session, {u"desk"_s, u"123456789012"_s, u"Operator"_s});
    press(u"Change role…"_s);
    QTRY_VERIFY(shown<ui::SignOnDialog>());
    delete shown<ui::SignOnDialog>();

    accounts::Account own = m_room->accounts.store.accounts().front();
    own.origin = accounts::FromProfile{u"desk"_s};
    QVERIFY(m_room->accounts.store.update(own));
    QTRY_VERIFY(!button(*m_room->list, u"Change role…"_s));
}

void TestSignInRoom::whatNeedsNobodyIsTested()
{
    open("[profile desk]\n" + keys());
    press(u"Sign in"_s);
    QTRY_VERIFY(shows(*m_room->list, u"The key works."_s));
}

void TestSignInRoom::whatFailsIsSaid()
{
    open("[profile desk]\ncredential_process=/bin/false\n");
    press(u"Sign in"_s);
    QTRY_VERIFY(shows(*m_room->list, u"Helper program gave no credentials"_s));
}

void TestSignInRoom::aCodeThatWasNotGivenIsAskedForAgain_data()
{
    QTest::addColumn<QString>("pressed");
    QTest::newRow("sign in") << u"Sign in"_s;
    QTest::newRow("test") << u"Test"_s;
}

void TestSignInRoom::aCodeThatWasNotGivenIsAskedForAgain()
{
    QFETCH(const QString, pressed);
    open("[profile keys]\n" + keys()
         + "[profile desk]\nsource_profile=keys\nregion=eu-west-1\nmfa_serial=arn:aws:iam::123456789012:mfa/ada\n"
           "role_arn=arn:aws:iam::123456789012:role/Operator\nendpoint_url="
         + m_server->address() + '\n');
    press(pressed);
    QTRY_VERIFY(shown<ui::MfaDialog>());
    m_room->accounts.codes.decline();
    QTRY_VERIFY(!shown<ui::MfaDialog>());
    QTRY_VERIFY(shows(*m_room->list, u"MFA code needed"_s));
    press(pressed);
    QTRY_VERIFY(shown<ui::MfaDialog>());
    m_room->accounts.codes.decline();
    QTRY_VERIFY(!shown<ui::MfaDialog>());
}

void TestSignInRoom::aChangedCommandRunsOnceAllowed()
{
    m_room->accounts.commands.keep(u"desk"_s, u"/bin/true"_s);
    open("[profile desk]\ncredential_process=/bin/false\n");
    press(u"Sign in"_s);
    QTRY_VERIFY(shows(*m_room->list, u"Helper program is another one"_s));
    press(u"Sign in"_s);
    QAbstractButton *run = nullptr;
    QTRY_VERIFY(run = button(m_room->window, u"Run it"_s));
    run->click();
    QTRY_VERIFY(shows(*m_room->list, u"Helper program gave no credentials"_s));
}

/// The window would stay until what is asked is answered.
void TestSignInRoom::nobodyIsAskedAtTheEnd()
{
    open("[profile desk]\nsso_session=corp\nsso_account_id=123456789012\nsso_role_name=Operator\n"
         "[sso-session corp]\nsso_region=eu-west-1\nsso_start_url=https://corp.awsapps.com/start\n");
    press(u"Sign in"_s);
    QTRY_VERIFY(shown<ui::SignOnDialog>());
    m_room->room.end();
    QVERIFY(!m_room->window.findChild<ui::SignOnDialog *>());
    press(u"Sign in"_s);
    QVERIFY(!m_room->window.findChild<ui::SignOnDialog *>());
}

QTEST_MAIN(TestSignInRoom)
#include "tst_signinroom.moc"
