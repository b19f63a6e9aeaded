// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/SignOnDialog.h"

#include "aws/RateLimits.h"
#include "aws/Transport.h"
#include "emulator/SignInFixture.h"
#include "support/Ended.h"
#include "ui/accounts/AccountsFixture.h"
#include "ui/signin/Browser.h"
#include "ui/signin/RoleDialog.h"
#include "ui/widgets/ElidedField.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace tests;

class TestSignOnDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void browsersAreSentToSafePagesOnly_data();
    void browsersAreSentToSafePagesOnly();
    void saysWhereItLeadsAndAsksNobodyBefore();
    void whatFailedIsSaidAndCanBeTriedAgain();
    void leavingStopsIt();
    void theEndOfTheProgramStopsIt_data();
    void theEndOfTheProgramStopsIt();
    void theEndOfTheProgramStopsTheChoiceOfARole();
    void aCodeThatIsAllowedElsewhereSignsIn();

private:
    accounts::ClientFor clientFor()
    {
        return [this](const aws::Service &service, const QString &region,
                      std::shared_ptr<aws::CredentialsSource>) -> aws::Result<aws::Client> {
            return aws::Client(m_transport, nullptr,
                               {QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())), region.toLatin1(), service},
                               aws::RateLimits::unlimited());
        };
    }
    ui::SignOnDialog *open(async::TaskScope &scope)
    {
        auto *const dialog = new ui::SignOnDialog(
            {u"Live Events"_s, {u"corp"_s, m_corp, clientFor()}, accounts::SsoTokenCache({})}, scope);
        dialog->open();
        return dialog;
    }

    const accounts::SingleSignOn m_corp{u"corp"_s, u"https://corp.awsapps.com/start"_s, u"eu-west-1"_s, {}, {}, {}};
    aws::Transport m_transport;
    QTcpServer m_server; ///< who connects has asked
};

void TestSignOnDialog::browsersAreSentToSafePagesOnly_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("https") << u"https://corp.awsapps.com/start"_s << true;
    QTest::newRow("this computer") << u"http://127.0.0.1:41234/authorize"_s << true;
    QTest::newRow("plain http") << u"http://corp.awsapps.com/start"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("a program's own scheme") << u"ssh://corp.example"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestSignOnDialog::browsersAreSentToSafePagesOnly()
{
    QFETCH(const QString, page);
    QTEST(ui::mayBeOpened(QUrl(page)), "isSafe");
}

void TestSignOnDialog::saysWhereItLeadsAndAsksNobodyBefore()
{
    QVERIFY(m_server.isListening() || m_server.listen(QHostAddress::LocalHost));
    async::TaskScope scope;
    const QPointer dialog = open(scope);
    QVERIFY(shows(*dialog, u"127.0.0.1"_s));
    QVERIFY(shows(*dialog, u"corp.awsapps.com"_s));
    QVERIFY(!m_server.hasPendingConnections());
    QTest::mouseClick(button(*dialog, u"Open browser"_s), Qt::LeftButton);
    QTRY_VERIFY(m_server.hasPendingConnections());
    QVERIFY(shows(*dialog, u"Asking AWS…"_s));
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCoro::waitFor(scope.stopAndJoin());
    delete m_server.nextPendingConnection();
}

void TestSignOnDialog::whatFailedIsSaidAndCanBeTriedAgain()
{
    m_server.close(); // nobody listens
    async::TaskScope scope;
    const QPointer dialog = open(scope);
    QTest::mouseClick(button(*dialog, u"Use a code instead"_s), Qt::LeftButton);
    QVERIFY(!button(*dialog, u"Use a code instead"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, u"Use a code instead"_s)->isEnabled(), 30'000);
    QVERIFY(shows(*dialog, u"You can try again."_s));
    delete dialog;
    QCoro::waitFor(scope.stopAndJoin());
}

void TestSignOnDialog::leavingStopsIt()
{
    QVERIFY(m_server.isListening() || m_server.listen(QHostAddress::LocalHost));
    async::TaskScope scope;
    const QPointer dialog = open(scope);
    QTest::mouseClick(button(*dialog, u"Open browser"_s), Qt::LeftButton);
    QTRY_VERIFY(m_server.hasPendingConnections());
    QTcpSocket *const asked = m_server.nextPendingConnection();
    delete dialog;
    QTRY_COMPARE(asked->state(), QAbstractSocket::UnconnectedState);
    QCoro::waitFor(scope.stopAndJoin());
}

void TestSignOnDialog::theEndOfTheProgramStopsIt_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("browser") << u"Open browser"_s;
    QTest::newRow("code") << u"Use a code instead"_s;
}

/// Nobody closes the dialog before.
void TestSignOnDialog::theEndOfTheProgramStopsIt()
{
    QFETCH(const QString, way);
    QVERIFY(m_server.isListening() || m_server.listen(QHostAddress::LocalHost));
    async::TaskScope scope;
    const QPointer dialog = open(scope);
    QTest::mouseClick(button(*dialog, way), Qt::LeftButton);
    QTRY_VERIFY(m_server.hasPendingConnections());
    auto end = scope.stopAndJoin();
    QTRY_VERIFY(end.isReady());
    delete m_server.nextPendingConnection();
    delete dialog;
}

void TestSignOnDialog::theEndOfTheProgramStopsTheChoiceOfARole()
{
    QVERIFY(m_server.isListening() || m_server.listen(QHostAddress::LocalHost));
    async::TaskScope scope;
    accounts::SsoToken token;
    token.accessToken = aws::Secret(u"not a token"_s);
    ui::RoleDialog dialog({{u"corp"_s, m_corp, clientFor()}, token}, scope);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QTRY_VERIFY(m_server.hasPendingConnections());
    auto end = scope.stopAndJoin();
    QTRY_VERIFY(end.isReady());
    delete m_server.nextPendingConnection();
}

void TestSignOnDialog::aCodeThatIsAllowedElsewhereSignsIn()
{
    SignInFixture service;
    service.control("sign-in", {{u"interval"_s, 1}});
    const QTemporaryDir folder;
    const QString start = service.emulator.endpoint.toString() + u"/start"_s;
    const accounts::SingleSignOn signOn{u"corp"_s, start, u"eu-west-1"_s, {}, {}, {}};
    const auto clientFor = [&service](const aws::Service &asked, const QString &,
                                      std::shared_ptr<aws::CredentialsSource>) -> aws::Result<aws::Client> {
        return service.client(asked);
    };
    const accounts::SsoTokenCache cache(folder.path());
    async::TaskScope scope;
    const QPointer dialog = new ui::SignOnDialog({u"Live Events"_s, {u"corp"_s, signOn, clientFor}, cache}, scope);
    dialog->open();
    QSignalSpy accepted(dialog, &QDialog::accepted);
    QTest::mouseClick(button(*dialog, u"Use a code instead"_s), Qt::LeftButton);
    auto *const code = field<ui::ElidedField>(*dialog, u"Code"_s);
    QVERIFY(code && !code->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(code->isVisible(), 30'000);
    const auto *const address = field<ui::ElidedField>(*dialog, u"Address"_s);
    for (const ui::ElidedField *const shown : {static_cast<const ui::ElidedField *>(code), address}) {
        QTRY_VERIFY(shown->height() >= shown->sizeHint().height()); // it is not cut
        QTRY_VERIFY(shown->width() > shown->fontMetrics().horizontalAdvance(shown->text()));
    }
    QTest::mouseClick(button(*dialog, u"Copy code"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), code->text());
    QTest::mouseClick(button(*dialog, u"Copy address"_s), Qt::LeftButton);
    QCOMPARE(QUrl(QGuiApplication::clipboard()->text()).host(), service.emulator.endpoint.host());

    aws::HttpRequest form = service.emulator.caller.unsignedRequest(
        "POST"_ba, "/device"_ba, "user_code=" + code->text().toLatin1() + "&answer=allow");
    form.headers = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}};
    QCOMPARE(service.emulator.caller.sendAsIs(form).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, 30'000);
    const auto token = cache.read(signOn);
    QVERIFY(token && !token->accessToken.isEmpty() && !token->refreshToken.isEmpty());
    QTRY_VERIFY(!dialog);
    QCoro::waitFor(scope.stopAndJoin());
}

QTEST_MAIN(TestSignOnDialog)
#include "tst_signondialog.moc"
