// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/OpenSources.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/ShownSources.h"

#include <QApplication>
#include <QPixmap>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

/// How long the list of ingest configurations takes for a keystroke in the filter, before it paints, and for a sort.
/// Prints milliseconds of processor time: the median and the worst of several runs. Aims: 4 and 10 ms at 10,000 rows,
/// 16 and 50 ms at 100,000, in a release build; 1 ms for a change of one encoder, however many there are.

using namespace Qt::StringLiterals;

namespace {

std::vector<ivs::IngestConfigurationSummary> madeUpFleet(int count)
{
    const QStringList users{u"Käthe"_s, u"studio-b"_s, u"東京"_s, QString(), u"operator@example"_s};
    std::vector<ivs::IngestConfigurationSummary> fleet;
    for (int i = 0; i < count; ++i) {
        // Scattered as the service lists them, in no order of their names.
        const quint64 id = quint64(i) * 0x9e3779b97f4a7c15ull;
        ivs::IngestConfigurationSummary summary;
        summary.arn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/%1"_s.arg(id, 13, 36, QLatin1Char('a'));
        summary.name = u"%1-cam-%2"_s.arg(i % 3 ? u"hall"_s : u"foyer"_s).arg(id % quint64(count));
        summary.ingestProtocol = i % 9 ? ivs::IngestProtocol::Rtmps : ivs::IngestProtocol::Rtmp;
        summary.stageArn = u"arn:aws:ivs:eu-west-1:123456789012:stage/Stage%1"_s.arg(id % 60, 7, 10, QLatin1Char('0'));
        summary.participantId = u"%1"_s.arg(id * 31, 12, 36, QLatin1Char('p'));
        summary.state = id % 5 ? ivs::IngestState::Inactive : ivs::IngestState::Active;
        summary.userId = users[qsizetype(id % 5)];
        fleet.push_back(summary);
    }
    return fleet;
}

void measure(const QString &what, int runs, const std::function<void()> &prepare, const std::function<void()> &act)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        prepare();
        const std::clock_t start = std::clock();
        act();
        times.push_back(double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    std::printf("  %-48s %8.2f ms   worst %8.2f ms\n", qPrintable(what), times[times.size() / 2], times.back());
}

void measureFilter(ui::InventoryModel &model)
{
    for (const QString &word : {u"h"_s, u"zz"_s, u"cam-77"_s, u"käthe live"_s, u"operator@example idle 9"_s}) {
        measure(
            u"filter “%1” at once"_s.arg(word), 15, [&] { model.setFilter({}); }, [&] { model.setFilter(word); });
        measure(
            u"filter “%1”, its last keystroke"_s.arg(word), 15, [&] { model.setFilter(word.chopped(1)); },
            [&] { model.setFilter(word); });
        measure(
            u"filter “%1”, its last character deleted"_s.arg(word), 15, [&] { model.setFilter(word); },
            [&] { model.setFilter(word.chopped(1)); });
    }
    model.setFilter({});
}

void measureSort(ui::InventoryModel &model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString heading = model.headerData(column, Qt::Horizontal).toString();
        const int other = column == 0 ? 1 : 0;
        measure(
            u"sort by %1, the first time"_s.arg(heading), 1, [] {}, [&] { model.sort(column); });
        measure(
            u"sort by %1"_s.arg(heading), 7, [&] { model.sort(other); }, [&] { model.sort(column); });
    }
}

/// What one encoder's change takes until the rows and the counts show it, with and without a filter, and where
/// another source is open that is not shown.
void measureChanges(support::OneSource &one, ui::ShownSources &shown,
                    std::vector<ivs::IngestConfigurationSummary> fleet)
{
    ui::InventoryView view(shown);
    auto &changing = fleet[fleet.size() / 2];
    const auto change = [&] {
        changing.state =
            changing.state == ivs::IngestState::Active ? ivs::IngestState::Inactive : ivs::IngestState::Active;
        one.inventory().apply(changing, QDateTime::currentDateTimeUtc());
    };
    const auto nothing = [] {};
    measure(u"one goes live or idle"_s, 31, nothing, change);
    view.setFilterText(u"cam"_s);
    measure(u"one goes live or idle, with a filter"_s, 31, nothing, change);
    view.setFilterText({});
    one.open(u"Rehearsals"_s, u"us-east-1"_s);
    measure(u"one goes live or idle, beside a hidden source"_s, 31, nothing, change);
}

void run(int count)
{
    const auto fleet = madeUpFleet(count);
    support::OneSource one;
    patchbay::Inventory &inventory = one.inventory();
    ui::ShownSources shown(one.plant);
    shown.show({one.source().id()});
    ui::InventoryModel model(shown);
    ui::InventoryTable table(model);
    table.resize(1000, 700);
    table.show();

    std::printf("%d configurations\n", count);
    measure(
        u"taken over from the inventory"_s, 1, [] {},
        [&] { inventory.applyPage(fleet, QDateTime::currentDateTimeUtc()); });
    measureSort(model);
    measure(
        u"search keys, once"_s, 1, [] {}, [&] { model.expectFilter(); });
    table.setCurrentIndex(model.index(count / 2, 1));
    measureFilter(model);
    measure(
        u"painted"_s, 7, [] {}, [&] { table.grab(); });
    model.setFilter({});
    auto more = madeUpFleet(count + 100);
    more.erase(more.begin(), more.begin() + count);
    measure(
        u"a page of 100 new ones, sorted in"_s, 1, [] {},
        [&] {
            inventory.applyPage(more, QDateTime::currentDateTimeUtc());
            model.sort(int(ui::Column::Name), Qt::AscendingOrder);
        });
    auto page = std::vector(fleet.begin(), fleet.begin() + 100);
    measure(
        u"a page of 100 read again, nothing new"_s, 7, [] {},
        [&] { inventory.applyPage(page, QDateTime::currentDateTimeUtc()); });
    measureChanges(one, shown, fleet);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    for (const int count : {10'000, 100'000})
        run(count);
    return 0;
}
