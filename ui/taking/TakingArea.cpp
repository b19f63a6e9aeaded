// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/TakingArea.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// As high as it becomes, in lines of text: one panel with its items, and the head of another.
constexpr int mostLines = 17;
/// Of those that have ended there is a line.
constexpr int firstLine = 2;

} // namespace

TakingArea::TakingArea(patchbay::PatchRuns &runs, const patchbay::Plant &plant, const patchbay::LiveMoves &moves,
                       TakingPanel::Acts acts, QWidget *parent)
    : QScrollArea(parent)
    , m_plant(plant)
    , m_moves(moves)
    , m_acts(std::move(acts))
{
    auto *const panels = new QWidget;
    m_column = new QVBoxLayout(panels);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    panels->installEventFilter(this);
    setWidget(panels);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    // The window's own ground.
    viewport()->setAutoFillBackground(false);
    panels->setAutoFillBackground(false);
    hide();
    for (const auto &run : runs.all())
        add(*run);
    connect(&runs, &patchbay::PatchRuns::begun, this, &TakingArea::add);
}

void TakingArea::add(patchbay::PatchRun &run)
{
    for (TakingPanel *const panel : std::as_const(m_panels))
        panel->noteLater(run);
    if (run.count() < 2 || run.purpose() == patchbay::PatchRun::Purpose::Settle)
        return;
    addPanel(run);
}

void TakingArea::addPanel(patchbay::PatchRun &run)
{
    dismiss([](const TakingPanel &each) { return each.isDone(); });
    auto *const panel = new TakingPanel(run, m_plant, m_moves, m_acts, widget());
    m_column->insertWidget(0, panel);
    m_panels.prepend(panel);
    connect(panel, &TakingPanel::dismissed, this,
            [this, panel] { dismiss([panel](const TakingPanel &each) { return &each == panel; }); });
    connect(panel, &TakingPanel::allDismissed, this,
            [this] { dismiss([](const TakingPanel &each) { return each.hasEnded(); }); });
    connect(&run, &patchbay::PatchRun::ended, panel, [this] { arrange(); });
    arrange();
    verticalScrollBar()->setValue(0);
}

void TakingArea::noteNotTaken(patchbay::PatchRun &run, const NotTaken &notTaken)
{
    const auto isOf = [&run](const TakingPanel *panel) { return panel->isOf(run); };
    if (!notTaken.live.empty() && std::ranges::none_of(m_panels, isOf))
        addPanel(run);
    for (TakingPanel *const panel : std::as_const(m_panels))
        isOf(panel) ? panel->noteNotTaken(notTaken) : panel->noteLater(notTaken);
    if (std::ranges::any_of(m_panels, isOf))
        dismiss([&run](const TakingPanel &each) { return !each.isOf(run) && each.isDone(); });
}

void TakingArea::dismiss(const std::function<bool(const TakingPanel &panel)> &isOne)
{
    const QList<TakingPanel *> before = m_panels;
    m_panels.removeIf([&isOne](const TakingPanel *panel) { return isOne(*panel); });
    for (TakingPanel *const panel : before) {
        if (m_panels.contains(panel))
            continue;
        panel->hide();
        panel->deleteLater();
    }
    arrange();
}

/// The first that has ended dismisses all of those, where there are several.
void TakingArea::arrange()
{
    bool offersAll = std::ranges::count_if(m_panels, &TakingPanel::hasEnded) > 1;
    const bool isOnlyHere = std::ranges::any_of(m_panels, &TakingPanel::isOnlyHere);
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        using Form = TakingPanel::Form;
        m_panels[i]->setForm(m_panels[i]->isDone() ? Form::Line
                                 : i == 0          ? Form::Open
                                 : i < firstLine   ? Form::Closed
                                                   : Form::Line);
        m_panels[i]->setDismissesAll(offersAll && m_panels[i]->hasEnded(), isOnlyHere);
        offersAll &= !m_panels[i]->hasEnded();
    }
    setVisible(!m_panels.isEmpty());
}

QSize TakingArea::sizeHint() const
{
    const QSize whole = widget()->sizeHint();
    return {whole.width(), std::min(whole.height(), fontMetrics().height() * mostLines)};
}

/// It is as wide as its panels have to be: they are scrolled from top to bottom only.
QSize TakingArea::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    return {least.width() + verticalScrollBar()->sizeHint().width(),
            std::min(sizeHint().height(), fontMetrics().height() * mostLines / 2)};
}

bool TakingArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ui
