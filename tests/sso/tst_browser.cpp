// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/SignInFixture.h"
#include "sso/CodeListener.h"
#include "sso/Oidc.h"
#include "sso/Pkce.h"
#include "sso/Portal.h"
#include "sso/Service.h"

#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 90'000; // milliseconds: a browser on a busy machine
const auto chromium = u"/usr/bin/chromium"_s;

QStringList argumentsFor(const QUrl &url, const QString &profile)
{
    QStringList arguments{u"--headless"_s,
                          u"--disable-gpu"_s,
                          u"--no-first-run"_s,
                          u"--no-proxy-server"_s,
                          u"--disable-background-networking"_s,
                          u"--user-data-dir="_s + profile,
                          u"--dump-dom"_s};
    if (::geteuid() == 0)
        arguments += u"--no-sandbox"_s; // it refuses to have one as root
    return arguments << url.toString(QUrl::FullyEncoded);
}

} // namespace

/// A sign-in by a real browser, Debian's: it is sent to the page, and comes back to the listener by itself. The soak
/// installs it.
class TestBrowser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_signIn.emplace(); }
    void bringsACode();
    void bringsThatSomebodyDeclined();

private:
    sso::Oidc oidc() { return sso::Oidc(m_signIn->client(sso::oidcService)); }
    sso::Registration registered()
    {
        return **support::ended(
            oidc().registerClient({.name = u"IVS Patchbay"_s,
                                   .grantTypes = {u"authorization_code"_s, u"refresh_token"_s},
                                   .redirectUris = {sso::redirectUrlWithoutPort().toString()},
                                   .issuerUrl = m_signIn->emulator.endpoint.toString() + u"/start"_s},
                                  {}));
    }
    /// Opens the page for that registration; what the browser shows in the end.
    QByteArray browse(const sso::Registration &registration, const sso::CodeListener &listener);

    const QString m_state = sso::newState();
    const aws::Secret m_verifier = sso::newVerifier();
    std::optional<SignInFixture> m_signIn;
};

void TestBrowser::initTestCase()
{
    if (!QFileInfo(chromium).isExecutable())
        QSKIP("Debian's chromium is not installed: no real browser signs in");
}

QByteArray TestBrowser::browse(const sso::Registration &registration, const sso::CodeListener &listener)
{
    const QTemporaryDir profile;
    QProcess browser;
    QProcessEnvironment variables;
    variables.insert(u"HOME"_s, profile.path());
    variables.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    browser.setProcessEnvironment(variables);
    browser.setStandardInputFile(QProcess::nullDevice());
    const QUrl page = sso::authorizeUrl(oidc().endpoint(), registration.clientId, listener.redirectUrl(), m_state,
                                        sso::challengeOf(m_verifier), {u"sso:account:access"_s});
    QSignalSpy finished(&browser, &QProcess::finished);
    browser.start(chromium, argumentsFor(page, profile.path()));
    if (!finished.wait(patience)) {
        browser.kill();
        finished.wait(patience);
    }
    return browser.readAllStandardOutput();
}

void TestBrowser::bringsACode()
{
    const sso::Registration registration = registered();
    sso::CodeListener listener(m_state);
    const QUrl redirect = listener.redirectUrl();
    const auto code = support::started(listener.awaitCode({}));
    const QByteArray page = browse(registration, listener);
    QVERIFY2(page.contains("You are signed in."), page.constData());
    QTRY_VERIFY(code->has_value());
    QVERIFY(**code);
    const sso::Grant grant = sso::AuthorizationCode{***code, m_verifier, redirect};
    const auto token = support::ended(oidc().createToken(registration, grant, {}));
    QVERIFY(token && *token);
    const auto accounts =
        support::ended(sso::Portal(m_signIn->client(sso::portalService)).accounts((*token)->accessToken, {}));
    QVERIFY(accounts && *accounts);
    QCOMPARE((*accounts)->size(), 3U);
}

void TestBrowser::bringsThatSomebodyDeclined()
{
    m_signIn->control("sign-in", {{u"declines"_s, true}});
    sso::CodeListener listener(m_state);
    const auto code = support::started(listener.awaitCode({}));
    const QByteArray page = browse(registered(), listener);
    QVERIFY2(!page.isEmpty() && !page.contains("You are signed in."), page.constData());
    QTRY_VERIFY(code->has_value());
    QVERIFY(!**code);
    QCOMPARE((**code).error().problem, sso::Problem::Declined);
}

QTEST_GUILESS_MAIN(TestBrowser)
#include "tst_browser.moc"
