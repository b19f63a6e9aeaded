// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ProxyPasswordDialog.h"

#include "support/OwnMemory.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class TestProxyPasswordDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftOfWhatWasTyped_data();
    void nothingIsLeftOfWhatWasTyped();
};

void TestProxyPasswordDialog::nothingIsLeftOfWhatWasTyped_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("signed in") << u"&Sign in to the proxy"_s;
    QTest::newRow("cancelled") << u"&Cancel"_s;
}

void TestProxyPasswordDialog::nothingIsLeftOfWhatWasTyped()
{
    QFETCH(const QString, button);
    const tests::PlantedText planted;
    auto dialog = std::make_unique<ui::ProxyPasswordDialog>();
    qsizetype received = 0;
    connect(dialog.get(), &ui::ProxyPasswordDialog::entered, this,
            [&received](const QString &, const aws::Secret &password) { received = password.reveal().size(); });
    dialog->open();
    const auto fields = dialog->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    QTest::keyClicks(fields[0], u"ada"_s);
    fields[1]->setText(planted.text());
    QCOMPARE(planted.copies(), 1); // that of the field
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->text() == button)
            each->click();
    }
    QVERIFY(!dialog->isVisible());
    QCOMPARE(received > 0, button.contains(u"Sign in"_s));
    dialog.reset();
    QCOMPARE(planted.copies(), 0);
}

QTEST_MAIN(TestProxyPasswordDialog)
#include "tst_proxypassworddialog.moc"
