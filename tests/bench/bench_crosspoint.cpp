// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/arming/Armed.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/LiveMoves.h"
#include "support/OpenSources.h"
#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/CrosspointTable.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

/// How long a frame of the crosspoint takes with 1,000 encoders and 200 stages in a window of 1920 x 1080: scrolled,
/// pointed at, armed; beside a plain QTableView that shows the same model. Prints milliseconds of processor time, with
/// all that is painted: the median and the worst of several. Aim: 16 ms, in a release build.

using namespace Qt::StringLiterals;

namespace {

constexpr int encoders = 1'000;
constexpr int stages = 200;
constexpr QSize screen(1920, 1080);

QString stageArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/Stage%1"_s.arg(number, 7, 10, QLatin1Char('0'));
}

void fill(patchbay::Inventory &inventory)
{
    std::vector<ivs::StageSummary> all;
    for (int number = 0; number < stages; ++number) {
        ivs::StageSummary stage;
        stage.arn = stageArn(number);
        stage.name = u"main-%1"_s.arg(number);
        all.push_back(stage);
    }
    inventory.stages().set(all);
    std::vector<ivs::IngestConfigurationSummary> fleet;
    for (int number = 0; number < encoders; ++number) {
        ivs::IngestConfigurationSummary summary;
        summary.arn =
            u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s.arg(number, 9, 10, QLatin1Char('0'));
        summary.name = u"hall-cam-%1"_s.arg(number);
        summary.stageArn = stageArn(number % stages);
        summary.ingestProtocol = ivs::IngestProtocol::Rtmps;
        summary.state = number % 5 ? ivs::IngestState::Inactive : ivs::IngestState::Active;
        fleet.push_back(summary);
    }
    inventory.applyPage(fleet, patchbay::Inventory::clock());
}

void measure(const char *what, QWidget &window, int runs, const std::function<void(int run)> &act)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t start = std::clock();
        act(run);
        QEvent paint(QEvent::UpdateRequest); // at once, all that is to be painted
        QCoreApplication::sendEvent(&window, &paint);
        times.push_back(double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
        QCoreApplication::processEvents();
    }
    std::ranges::sort(times);
    std::printf("  %-48s %8.2f ms   worst %8.2f ms\n", what, times[times.size() / 2], times.back());
}

void scroll(const char *down, const char *across, QTableView &table)
{
    constexpr int runs = 61;
    table.resize(screen);
    table.show();
    QCoreApplication::processEvents();
    const int row = table.verticalScrollBar()->singleStep();
    const int column = table.horizontalScrollBar()->singleStep();
    measure(down, table, runs, [&](int run) { table.verticalScrollBar()->setValue((run + 1) * row * 3); });
    measure(across, table, runs, [&](int run) { table.horizontalScrollBar()->setValue((run + 1) * column); });
}

void point(QWidget &viewport, const QPoint &at)
{
    QMouseEvent move(QEvent::MouseMove, at, viewport.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&viewport, &move);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    support::OneSource one;
    fill(one.inventory());
    patchbay::Armed armed(one.plant);
    patchbay::Plan plan(one.plant);
    patchbay::LiveMoves moves;
    ui::CrosspointModel model({one.plant, armed, plan, moves});
    model.show({one.source().id()}, [](int) { return true; });
    {
        QTableView plain;
        plain.setModel(&model);
        plain.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        plain.verticalScrollBar()->setSingleStep(30);
        plain.horizontalScrollBar()->setSingleStep(100);
        scroll("a plain table: three rows further", "a plain table: a column further", plain);
    }
    ui::CrosspointTable table(model, armed);
    scroll("three rows further", "a column further", table);
    const QModelIndex top = table.indexAt(QPoint(5, 5));
    measure("the pointer goes on by a cell", table, 61, [&](int run) {
        const QModelIndex cell = model.index(top.row() + 2 + run % 20, top.column() + 2 + run % 7);
        point(*table.viewport(), table.visualRect(cell).center());
    });
    measure("one is armed", table, 31, [&](int run) {
        armed.arm({model.row(top.row() + run % 20).encoder}, model.stage(top.column() + 3 + run / 20).id.arn);
    });
    std::vector<patchbay::EncoderId> all;
    for (const ui::GridRow &row : model.rows().all())
        all.push_back(row.encoder);
    measure("all are armed, or disarmed", table, 15,
            [&](int run) { run % 2 ? armed.clear() : armed.arm(all, model.stage(top.column() + 3).id.arn); });
    measure("all that is in sight is painted anew", table, 15, [&](int) { table.viewport()->update(); });
    return 0;
}
