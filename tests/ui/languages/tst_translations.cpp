// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/languages/Translations.h"
#include "ui/words/PatchWords.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A language that this program doesn't speak, before Qt looks which language the desktop speaks.
[[maybe_unused]] const bool unspoken = qputenv("LANGUAGE", "gd");

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::installTranslations(); }
    void countsReadRight_data();
    void countsReadRight();
    void theRestIsEnglish();
};

void TestTranslations::countsReadRight_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"0 encoders"_s;
    QTest::newRow("one") << 1 << u"1 encoder"_s;
    QTest::newRow("two") << 2 << u"2 encoders"_s;
    QTest::newRow("many") << 21 << u"21 encoders"_s;
}

void TestTranslations::countsReadRight()
{
    QFETCH(const int, count);
    QTEST(ui::patchName(count), "text");
}

void TestTranslations::theRestIsEnglish()
{
    QCOMPARE(QCoreApplication::translate("ui::Commands", "Re&bind…"), u"Re&bind…"_s);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
