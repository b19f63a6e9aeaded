// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QTest>

namespace test {

/// For a test's _data(): everything that AWS leaves open about cutting encoders off, in the column "quirks". The test
/// gives it to EmulatorControl::setQuirks() of its service before it cuts anybody:
///     void cuts_data() { test::addQuirkRows(); }
///     void cuts() { QFETCH(QJsonObject, quirks); control.setQuirks(quirks); … }
inline void addQuirkRows()
{
    const QString legCut = QStringLiteral("leg-cut");
    const QString virtualCut = QStringLiteral("virtual-cut");
    const QString rejoin = QStringLiteral("rejoin");
    const QString binding = QStringLiteral("binding");
    const QString lingers = QStringLiteral("active-lingers");
    const QString refused = QStringLiteral("refused");
    QTest::addColumn<QJsonObject>("quirks");
    QTest::addRow("none") << QJsonObject();
    QTest::addRow("a leg keeps the binding") << QJsonObject{{legCut, QStringLiteral("keeps-binding")}};
    QTest::addRow("a leg empties the binding") << QJsonObject{{legCut, QStringLiteral("empties-binding")}};
    QTest::addRow("no virtual participant") << QJsonObject{{virtualCut, QStringLiteral("not-found")}};
    QTest::addRow("no way back") << QJsonObject{{rejoin, refused}};
    QTest::addRow("active for a while") << QJsonObject{{lingers, 0.3}};
    QTest::addRow("emptied late") << QJsonObject{{binding, QStringLiteral("emptied-late")}};
    QTest::addRow("emptied blindly") << QJsonObject{{binding, QStringLiteral("emptied-blindly")}};
    QTest::addRow("emptied late, active for a while")
        << QJsonObject{{binding, QStringLiteral("emptied-late")}, {lingers, 0.3}};
    QTest::addRow("all at their worst") << QJsonObject{{legCut, QStringLiteral("keeps-binding")},
                                                       {virtualCut, QStringLiteral("not-found")},
                                                       {rejoin, refused},
                                                       {binding, QStringLiteral("emptied-blindly")},
                                                       {lingers, 0.3}};
}

} // namespace test
