// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SystemKeychain.h"
#include "support/Ended.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

/// Where there is no keychain: run without a session bus, and on a bus without any service (with-bare-bus.sh).
class TestNoKeychain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCallSaysSo();
};

void TestNoKeychain::everyCallSaysSo()
{
    SystemKeychain keychain;
    const auto state = support::ended(keychain.state({})).value();
    QVERIFY(!state && state.error().kind == KeychainErrorKind::NoService);
    QVERIFY(!state.error().detail.isEmpty());
    const auto read = support::ended(keychain.read(u"entry"_s, {})).value();
    QVERIFY(!read && read.error().kind == KeychainErrorKind::NoService);
    const auto written = support::ended(keychain.write(u"entry"_s, aws::Secret(u"x"_s), {})).value();
    QVERIFY(!written && written.error().kind == KeychainErrorKind::NoService);
    const auto removed = support::ended(keychain.remove(u"entry"_s, {})).value();
    QVERIFY(!removed && removed.error().kind == KeychainErrorKind::NoService);
    const auto unlocked = support::ended(keychain.unlock({})).value();
    QVERIFY(!unlocked && unlocked.error().kind == KeychainErrorKind::NoService);
}

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
