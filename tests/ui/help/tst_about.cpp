// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/AboutDialog.h"
#include "ui/help/Components.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

QString labelsOf(const QWidget &dialog)
{
    QStringList texts;
    for (const QLabel *const label : dialog.findChildren<QLabel *>())
        texts += label->text();
    return texts.join(u'\n');
}

} // namespace

class TestAbout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysTheVersions();
    void everyPartComesWithItsLicence_data();
    void everyPartComesWithItsLicence();
    void showsTheLicenceOfAPart();
    void namesItsControls();
    void escapeLeaves();
};

void TestAbout::initTestCase()
{
    QCoreApplication::setApplicationVersion(u"1.2.3+4567abc"_s);
}

void TestAbout::saysTheVersions()
{
    const ui::AboutDialog dialog;
    const QString text = labelsOf(dialog);
    QVERIFY2(text.contains(u"1.2.3+4567abc"_s), qPrintable(text));
    QVERIFY(text.contains(u"Built with Qt %1"_s.arg(QString::fromLatin1(QT_VERSION_STR))));
    QVERIFY(text.contains(u"running with Qt %1"_s.arg(QString::fromLatin1(qVersion()))));
    QVERIFY(text.contains(u"version 3 or later"_s));
}

void TestAbout::everyPartComesWithItsLicence_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("licence");
    QTest::addColumn<QString>("words");
    QTest::newRow("the program") << u"IVS Patchbay"_s << u"GPL-3.0-or-later"_s << u"GNU GENERAL PUBLIC LICENSE"_s;
    QTest::newRow("Qt") << u"Qt Core"_s << u"LGPL-3.0-only"_s << u"GNU LESSER GENERAL PUBLIC LICENSE"_s;
    QTest::newRow("keychain") << u"QtKeychain"_s << u"BSD-2-Clause"_s << u"Frank Osterfeld"_s;
    QTest::newRow("coroutines") << u"QCoro"_s << u"MIT"_s << u"Daniel Vrátil"_s;
    QTest::newRow("results") << u"tl::expected"_s << u"CC0-1.0"_s << u"CC0 1.0 Universal"_s;
    QTest::newRow("answers") << u"simdjson"_s << u"Apache-2.0"_s << u"Apache License"_s;
    QTest::newRow("QR codes") << u"libqrencode"_s << u"LGPL-2.1-or-later"_s << u"GNU LESSER GENERAL PUBLIC LICENSE"_s;
    QTest::newRow("sound") << u"libcanberra"_s << u"LGPL-2.1-or-later"_s << u"GNU LESSER GENERAL PUBLIC LICENSE"_s;
    QTest::newRow("packed answers") << u"zlib"_s << u"Zlib"_s << u"zlib License"_s;
    QTest::newRow("journal") << u"SQLite"_s << u"blessing"_s << u"disclaims copyright"_s;
    QTest::newRow("hashes") << u"OpenSSL"_s << u"Apache-2.0"_s << u"Apache License"_s;
}

void TestAbout::everyPartComesWithItsLicence()
{
    QFETCH(const QString, part);
    const auto all = ui::components();
    const auto found =
        std::find_if(all.begin(), all.end(), [&part](const ui::Component &each) { return each.name.startsWith(part); });
    QVERIFY(found != all.end());
    QTEST(found->licence, "licence");
    QFETCH(const QString, words);
    QVERIFY(found->licenceText().contains(words));
    QCOMPARE(all.size(), std::size_t(11)); // as many as there are rows here
}

void TestAbout::showsTheLicenceOfAPart()
{
    ui::AboutDialog dialog;
    const auto *const text = dialog.findChild<QPlainTextEdit *>();
    auto *const parts = dialog.findChild<QTreeWidget *>();
    QVERIFY(text->isReadOnly());
    QVERIFY(text->toPlainText().contains(u"GNU GENERAL PUBLIC LICENSE"_s));
    parts->setCurrentItem(parts->topLevelItem(3));
    QVERIFY(text->toPlainText().contains(u"Permission is hereby granted"_s));
}

void TestAbout::namesItsControls()
{
    const ui::AboutDialog dialog;
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->accessibleName(), u"Licence"_s);
    QCOMPARE(dialog.findChild<QTreeWidget *>()->accessibleName(), u"Made of"_s);
    QVERIFY(dialog.findChild<QPushButton *>()->isDefault());
}

void TestAbout::escapeLeaves()
{
    const QPointer<ui::AboutDialog> dialog = new ui::AboutDialog;
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestAbout)
#include "tst_about.moc"
