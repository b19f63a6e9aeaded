// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who sends where, for people: its orders, and its table.

#include "files/DiskThreads.h"
#include "patchbay/csv/PatchSheet.h"
#include "patchbay/labels/Labels.h"
#include "support/OpenSources.h"
#include "text/Csv.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace patchbay;

namespace {

QString arn(const QString &what, const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:%1/%2"_s.arg(what, id);
}

/// cam-2, cam-10 and cam-1 without a stage, on stage-10 and stage-2.
struct Sheet {
    Sheet()
    {
        one.inventory().stages().set(
            {{arn(u"stage"_s, u"a"_s), u"stage-10"_s, {}, {}}, {arn(u"stage"_s, u"b"_s), u"stage-2"_s, {}, {}}});
        put(u"cam-10"_s, arn(u"stage"_s, u"b"_s));
        put(u"cam-2"_s, arn(u"stage"_s, u"b"_s));
        put(u"cam-3"_s, arn(u"stage"_s, u"a"_s));
        put(u"cam-1"_s, {});
    }
    ~Sheet() { one.end(); }

    void put(const QString &name, const QString &stage)
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = arn(u"ingest-configuration"_s, name);
        summary.name = name;
        summary.stageArn = stage;
        summary.state = ivs::IngestState::Inactive;
        one.inventory().apply(summary, Inventory::clock());
    }
    std::vector<PatchSheetRow> rows(PatchSheetOrder order) const
    {
        return patchSheet(one.plant, order, [](int) { return true; });
    }
    static QStringList encoders(const std::vector<PatchSheetRow> &rows)
    {
        QStringList names;
        for (const PatchSheetRow &row : rows)
            names += row.encoder;
        return names;
    }

    support::OneSource one;
};

} // namespace

class TestPatchSheet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isInTheOrderOfStages();
    void isInTheOrderOfEncoders();
    void hasWhatIsWantedOnly();
    void itsTableBeginsWithItsOrder();
};

void TestPatchSheet::isInTheOrderOfStages()
{
    const Sheet sheet;
    const auto rows = sheet.rows(PatchSheetOrder::ByStage);
    QCOMPARE(Sheet::encoders(rows), QStringList({u"cam-2"_s, u"cam-10"_s, u"cam-3"_s, u"cam-1"_s}));
    QCOMPARE(rows[0].stage, u"stage-2"_s);
    QVERIFY(rows[3].stageArn.isEmpty());
}

void TestPatchSheet::isInTheOrderOfEncoders()
{
    const Sheet sheet;
    QCOMPARE(Sheet::encoders(sheet.rows(PatchSheetOrder::ByEncoder)),
             QStringList({u"cam-1"_s, u"cam-2"_s, u"cam-3"_s, u"cam-10"_s}));
}

void TestPatchSheet::hasWhatIsWantedOnly()
{
    const Sheet sheet;
    const auto rows = patchSheet(sheet.one.plant, PatchSheetOrder::ByEncoder,
                                 [&sheet](int row) { return sheet.one.plant.at(row).summary.name == u"cam-3"_s; });
    QCOMPARE(Sheet::encoders(rows), QStringList(u"cam-3"_s));
}

void TestPatchSheet::itsTableBeginsWithItsOrder()
{
    const Sheet sheet;
    const auto table = [&sheet](PatchSheetOrder order) {
        return text::readCsv(patchSheetCsv(sheet.rows(order), order)).value();
    };
    const auto byStage = table(PatchSheetOrder::ByStage);
    QCOMPARE(byStage.size(), 5U);
    QCOMPARE(byStage[0].cells.first(3), QStringList({u"stage"_s, u"mark"_s, u"encoder"_s}));
    QCOMPARE(byStage[1].cells.first(3), QStringList({u"stage-2"_s, QString(), u"cam-2"_s}));
    QCOMPARE(byStage[4].cells.first(1), QStringList(u"(no stage)"_s));
    const auto byEncoder = table(PatchSheetOrder::ByEncoder);
    QCOMPARE(byEncoder[0].cells.first(1), QStringList(u"encoder"_s));
    QCOMPARE(byEncoder[1].cells.constLast(), QString());
    for (const text::CsvRow &row : byStage)
        QCOMPARE(row.cells.size(), byStage[0].cells.size());
}

QTEST_GUILESS_MAIN(TestPatchSheet)
#include "tst_patchsheet.moc"
