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

} // namespace

TakingArea::TakingArea(patchbay::PatchRuns &runs, const patchbay::Plant &plant, TakingPanel::Acts acts, QWidget *parent)
    : QScrollArea(parent)
    , m_plant(plant)
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
    auto *const panel = new TakingPanel(run, m_plant, m_acts, widget());
    m_column->insertWidget(0, panel);
    m_panels.prepend(panel);
    connect(panel, &TakingPanel::dismissed, this, [this, panel] { dismiss(*panel); });
    openNewest();
    verticalScrollBar()->setValue(0);
}

void TakingArea::noteLive(const patchbay::PatchRun &run, const QStringList &encoders)
{
    for (TakingPanel *const panel : std::as_const(m_panels)) {
        if (panel->isOf(run))
            panel->noteLive(encoders);
    }
}

void TakingArea::dismiss(TakingPanel &panel)
{
    m_panels.removeOne(&panel);
    panel.hide();
    panel.deleteLater();
    openNewest();
}

void TakingArea::openNewest()
{
    for (TakingPanel *const panel : std::as_const(m_panels))
        panel->setOpen(panel == m_panels.constFirst());
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
