// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ProxyLogins.h"

#include <QTest>

using namespace Qt::StringLiterals;
using aws::Proxy;
using aws::ProxyLogin;
using aws::ProxyLogins;
using aws::Secret;

namespace {

Proxy proxy(const QString &host, const ProxyLogin &own = {})
{
    return {Proxy::Kind::Http, host, 3128, own};
}

ProxyLogin login(const QString &user)
{
    return {user, Secret(u"not a password"_s)};
}

} // namespace

/// A password is for the proxy that asked for it.
class TestProxyLogins final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isForTheProxyThatAsked();
    void eachProxyHasItsOwn();
    void beforeAnyHasAskedItIsForAll();
    void goesBeforeWhatTheSettingHas();
};

void TestProxyLogins::isForTheProxyThatAsked()
{
    ProxyLogins logins;
    logins.noteAsking(proxy(u"office"_s));
    logins.enter(login(u"ada"_s));
    QCOMPARE(logins.loginFor(proxy(u"office"_s))->user, u"ada"_s);
    QVERIFY(!logins.loginFor(proxy(u"hotel"_s)));
    QCOMPARE(logins.loginFor(proxy(u"hotel"_s, login(u"own"_s)))->user, u"own"_s);
}

void TestProxyLogins::eachProxyHasItsOwn()
{
    ProxyLogins logins;
    logins.noteAsking(proxy(u"office"_s));
    logins.enter(login(u"ada"_s));
    logins.noteAsking(proxy(u"hotel"_s));
    logins.enter(login(u"guest"_s));
    QCOMPARE(logins.loginFor(proxy(u"office"_s))->user, u"ada"_s);
    QCOMPARE(logins.loginFor(proxy(u"hotel"_s))->user, u"guest"_s);
}

void TestProxyLogins::beforeAnyHasAskedItIsForAll()
{
    ProxyLogins logins;
    logins.enter(login(u"ada"_s));
    QCOMPARE(logins.loginFor(proxy(u"office"_s))->user, u"ada"_s);
    QCOMPARE(logins.loginFor(proxy(u"hotel"_s))->user, u"ada"_s);
}

void TestProxyLogins::goesBeforeWhatTheSettingHas()
{
    ProxyLogins logins;
    const Proxy office = proxy(u"office"_s, login(u"own"_s));
    QCOMPARE(logins.loginFor(office)->user, u"own"_s);
    logins.noteAsking(office);
    logins.enter(login(u"ada"_s));
    QCOMPARE(logins.loginFor(office)->user, u"ada"_s);
}

QTEST_GUILESS_MAIN(TestProxyLogins)
#include "tst_proxy_logins.moc"
