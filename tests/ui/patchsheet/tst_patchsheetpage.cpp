// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a patch sheet says of encoders of one account, and of several.

#include "patchbay/scenes/SceneDesk.h"
#include "ui/patchsheet/PatchSheetPage.h"

#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using patchbay::PatchSheetOrder;

namespace {

/// main-a, with cam-01, in one region.
struct Desk {
    tests::SceneDesk desk;
    tests::AwsAccount ireland;

    Desk() { add(ireland, u"cam-01"_s); }

    void add(const tests::AwsAccount &where, const QString &name)
    {
        patchbay::Source &source = desk.lists.open(where.region);
        tests::putStages(source, {{where.stage(u"a"_s), u"main-a"_s}});
        tests::putEncoder(source, where.encoder(name), name, where.stage(u"a"_s));
    }
    QString text(PatchSheetOrder order) const
    {
        QTextDocument document;
        ui::write(patchbay::patchSheet(desk.plant, order, [](int) { return true; }), order, desk.plant, document);
        return document.toPlainText();
    }
};

} // namespace

class TestPatchSheetPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoseItIsIsSaidOnceWhereAllAreOfOne();
    void eachSaysWhoseItIsWhereTheyAreOfSeveral();
};

void TestPatchSheetPage::whoseItIsIsSaidOnceWhereAllAreOfOne()
{
    const Desk desk;
    for (const PatchSheetOrder order : {PatchSheetOrder::ByStage, PatchSheetOrder::ByEncoder}) {
        const QString text = desk.text(order);
        QVERIFY(text.contains(u"cam-01"_s) && text.contains(u"main-a"_s));
        QVERIFY(!text.contains(u"Account"_s));
        QCOMPARE(text.count(u"eu-west-1"_s), 1);
    }
}

/// Stages of two accounts are often called the same.
void TestPatchSheetPage::eachSaysWhoseItIsWhereTheyAreOfSeveral()
{
    Desk desk;
    desk.add({u"210987654321"_s, u"us-west-2"_s}, u"cam-02"_s);
    for (const PatchSheetOrder order : {PatchSheetOrder::ByStage, PatchSheetOrder::ByEncoder}) {
        const QString text = desk.text(order);
        QVERIFY(text.contains(u"Account"_s));
        QCOMPARE(text.count(u"eu-west-1"_s), 2); // above, and beside the encoder
        QCOMPARE(text.count(u"us-west-2"_s), 2);
    }
}

QTEST_MAIN(TestPatchSheetPage)
#include "tst_patchsheetpage.moc"
