// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsRoom.h"

#include "ui/details/DetailsPanel.h"

#include <QApplication>
#include <QEvent>
#include <QSplitter>

#include <utility>

namespace ui {

namespace {

constexpr double mostOfTheWindow = 0.3; // that an empty panel may take
constexpr int stripInCharacters = 20;

} // namespace

DetailsRoom::DetailsRoom(QSplitter &splitter, DetailsPanel &panel, QByteArray state, QObject *parent)
    : QObject(parent)
    , m_splitter(splitter)
    , m_panel(panel)
    , m_state(std::move(state))
    , m_leastWidth(panel.minimumWidth())
{
    m_splitter.restoreState(m_state);
    m_splitter.installEventFilter(this);
    m_secondClick.setSingleShot(true);
    m_secondClick.setInterval(QApplication::doubleClickInterval());
    connect(&m_secondClick, &QTimer::timeout, this, [this] {
        m_hasShown = true;
        update();
    });
    connect(&m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_state = m_splitter.saveState(); // a person wants it otherwise
        m_hasShown = true;
        update();
    });
}

void DetailsRoom::showEncoders(const QList<patchbay::EncoderId> &encoders)
{
    m_encoders = encoders;
    if (!m_isFolded) {
        m_hasShown = m_hasShown || !encoders.isEmpty();
        m_panel.showEncoders(encoders);
    } else if (encoders.isEmpty()) {
        m_secondClick.stop();
    } else if (!m_secondClick.isActive()) {
        m_secondClick.start();
    }
}

bool DetailsRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        update();
    return QObject::eventFilter(watched, event);
}

bool DetailsRoom::isScarce() const
{
    return m_leastWidth > m_splitter.width() * mostOfTheWindow;
}

void DetailsRoom::update()
{
    const bool folds = !m_hasShown && isScarce();
    if (std::exchange(m_isFolded, folds) == folds)
        return;
    if (folds)
        fold();
    else
        unfold();
}

void DetailsRoom::fold()
{
    const int strip = m_panel.fontMetrics().averageCharWidth() * stripInCharacters;
    m_panel.setMinimumWidth(strip);
    setPanelWidth(strip);
}

void DetailsRoom::unfold()
{
    m_panel.setMinimumWidth(m_leastWidth);
    if (!m_splitter.restoreState(m_state))
        setPanelWidth(m_panel.sizeHint().width());
    m_panel.showEncoders(m_encoders);
}

void DetailsRoom::setPanelWidth(int width)
{
    m_splitter.setSizes({m_splitter.width() - m_splitter.handleWidth() - width, width});
}

} // namespace ui
