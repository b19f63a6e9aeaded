// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/TakingPanel.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/taking/TakingModel.h"
#include "ui/words/PatchWords.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace ui {

namespace {

constexpr int rowsShown = 5;
/// Before that the rate is not known.
constexpr int itemsForARate = 3;

std::optional<std::chrono::seconds> timeLeft(const RunCounts &counts, qint64 milliseconds)
{
    if (counts.done() < itemsForARate)
        return std::nullopt;
    const auto left = milliseconds * counts.left / counts.done();
    return std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(left));
}

} // namespace

TakingPanel::TakingPanel(patchbay::PatchRuns &runs, const patchbay::Plant &plant, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_plant(plant)
    , m_title(new QLabel)
    , m_bar(new QProgressBar)
    , m_progress(new QLabel)
    , m_summary(new QLabel)
    , m_items(new QTreeView)
    , m_stop(new QPushButton(tr("S&top")))
    , m_retry(new QPushButton)
    , m_undo(new QPushButton)
    , m_dismiss(new QPushButton(tr("Dis&miss")))
{
    layOut();
    hide();
    connect(&runs, &patchbay::PatchRuns::begun, this, &TakingPanel::follow);
    connect(m_stop, &QPushButton::clicked, this, &TakingPanel::stop);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT previewRequested(left()); });
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT previewRequested(inverse()); });
    connect(m_dismiss, &QPushButton::clicked, this, &TakingPanel::dismiss);
}

void TakingPanel::layOut()
{
    setAccessibleName(tr("Changes being taken"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaledFont(1.0, QFont::DemiBold));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_items->setAccessibleName(tr("Changes being taken"));
    m_items->setRootIsDecorated(false);
    m_items->setUniformRowHeights(true);
    m_items->setHeaderHidden(true);
    m_items->setSelectionMode(QAbstractItemView::NoSelection);
    m_items->setFrameShape(QFrame::NoFrame);
    m_items->setFixedHeight(fontMetrics().height() * 3 / 2 * rowsShown);
    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line / 2, line / 2, line / 2, line / 2);
    auto *const head = new QHBoxLayout;
    head->setSpacing(line);
    head->addWidget(m_title);
    head->addWidget(m_bar, 1);
    head->addWidget(m_progress);
    for (QPushButton *const button : {m_stop, m_retry, m_undo, m_dismiss})
        head->addWidget(button);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_items);
}

void TakingPanel::follow(patchbay::PatchRun &run)
{
    if (run.count() < 2)
        return;
    if (m_run)
        m_run->disconnect(this);
    m_run = &run;
    m_since.start();
    m_isStopping = false;
    m_title->setText(run.name().isEmpty() ? tr("Taking changes") : text::filled(tr("Taking: %1"), run.name()));
    const QAbstractItemModel *const before = m_items->model();
    m_items->setModel(new TakingModel(run, m_plant, this));
    delete before;
    const int character = fontMetrics().averageCharWidth();
    for (int section = 0; section < TakingModel::columnCountOf - 1; ++section)
        m_items->header()->resizeSection(section, character * 30);
    connect(&run, &patchbay::PatchRun::itemChanged, this, &TakingPanel::showItem);
    connect(&run, &QObject::destroyed, this, &TakingPanel::dismiss);
    update();
    show();
}

void TakingPanel::showItem(int index)
{
    update();
    if (m_run->item(index).isUnderWay() && !m_items->underMouse())
        m_items->scrollTo(m_items->model()->index(index, 0));
}

void TakingPanel::update()
{
    const RunCounts counts = countsOf(*m_run);
    const bool isUnderWay = counts.left > 0;
    m_bar->setMaximum(counts.all);
    m_bar->setValue(counts.done());
    m_bar->setVisible(isUnderWay);
    m_progress->setVisible(isUnderWay);
    m_progress->setText(runProgress(counts, timeLeft(counts, m_since.elapsed())));
    m_summary->setText(m_isStopping && isUnderWay ? runSummary(counts) + u' '
                               + tr("The changes under way finish. The others stay as they are.")
                                                  : runSummary(counts));
    if (!isUnderWay && !m_run->name().isEmpty())
        m_title->setText(text::filled(tr("Taken: %1"), m_run->name()));
    const auto inverted = int(inverse().items.size());
    const auto again = int(left().items.size());
    m_stop->setVisible(isUnderWay);
    m_stop->setEnabled(!m_isStopping);
    m_retry->setText(tr("&Retry %Ln…", nullptr, again));
    m_retry->setVisible(!isUnderWay && again > 0);
    m_undo->setText(tr("&Undo %Ln…", nullptr, inverted));
    m_undo->setVisible(!isUnderWay && inverted > 0);
    m_dismiss->setVisible(!isUnderWay);
}

void TakingPanel::stop()
{
    m_isStopping = true;
    m_run->stop();
    update();
}

void TakingPanel::dismiss()
{
    if (m_run)
        m_run->disconnect(this);
    m_run = nullptr;
    hide();
}

/// What was not moved, and is not lost: that is asked about.
patchbay::Patch TakingPanel::left() const
{
    patchbay::Patch patch{m_run->name(), {}};
    for (int i = 0; i < m_run->count(); ++i) {
        const patchbay::PatchRun::Item &item = m_run->item(i);
        if (!item.isUnderWay() && hasFailed(item) && !patchbay::mayStillArrive(item.result->outcome)
            && item.result->outcome != patchbay::Outcome::Gone)
            patch.items.push_back(item.rebind);
    }
    return patch;
}

patchbay::Patch TakingPanel::inverse() const
{
    patchbay::Patch patch{text::filled(tr("Undo: %1"), m_run->name()), {}};
    for (int i = m_run->count(); i-- > 0;) {
        const patchbay::PatchRun::Item &item = m_run->item(i);
        if (item.result && item.result->outcome == patchbay::Outcome::Moved
            && item.state != patchbay::PatchRun::State::Overtaken)
            patch.items.push_back(item.result->rebind.inverse());
    }
    return patch;
}

} // namespace ui
