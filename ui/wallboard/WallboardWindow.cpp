// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/WallboardWindow.h"

#include "files/Settings.h"
#include "patchbay/alarms/Alarms.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/wallboard/BoardScreen.h"
#include "ui/wallboard/BoardView.h"
#include "ui/wallboard/ScreenAwake.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace ui {

namespace {

using namespace std::chrono_literals;

/// Nobody reads faster, and a list that arrives page by page is one change.
constexpr auto burst = 100ms;

} // namespace

WallboardWindow::WallboardWindow(const BoardServices &services, files::Settings &settings)
    : m_services(services)
    , m_settings(settings)
    , m_view(new BoardView(this))
    , m_button(new QPushButton(tr("Acknowledge"), m_view))
    , m_fullScreen(new QAction(tr("F&ull screen"), this))
    , m_acknowledge(new QAction(tr("&Acknowledge"), this))
    , m_screen(new BoardScreen(*this, settings))
    , m_awake(new ScreenAwake(tr("The wallboard is shown."), this))
{
    setWindowTitle(tr("Wallboard"));
    auto *const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
    setMinimumSize(480, 270);
    m_button->hide();
    makeActions();
    connect(m_view, &BoardView::laidOut, this, &WallboardWindow::place);
    m_soon.setSingleShot(true);
    m_soon.setInterval(burst);
    connect(&m_soon, &QTimer::timeout, this, &WallboardWindow::look);
    followServices();
}

void WallboardWindow::makeActions()
{
    m_fullScreen->setShortcut(Qt::Key_F11);
    m_fullScreen->setCheckable(true);
    m_acknowledge->setShortcut(Qt::CTRL | Qt::Key_K);
    m_acknowledge->setEnabled(false);
    addActions({m_fullScreen, m_acknowledge});
    connect(m_button, &QPushButton::clicked, m_acknowledge, &QAction::trigger);
    auto *const close = new QAction(tr("&Close"), this);
    close->setObjectName(QStringLiteral("close"));
    close->setShortcut(QKeySequence::Close);
    connect(close, &QAction::triggered, this, &QWidget::close);
    addAction(close);
}

void WallboardWindow::followServices()
{
    const auto soon = [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    };
    const patchbay::Plant *const plant = &m_services.plant;
    connect(plant, &patchbay::Plant::rowsAppended, this, soon);
    connect(plant, &patchbay::Plant::rowsChanged, this, soon);
    connect(plant, &patchbay::Plant::rowsRemoved, this, soon);
    connect(plant, &patchbay::Plant::namesChanged, this, soon);
    connect(plant, &patchbay::Plant::sourceChanged, this, soon);
    connect(&plant->sources(), &patchbay::Sources::silenceChanged, this, soon);
    connect(&m_services.plan, &patchbay::Plan::chosen, this, soon);
    connect(&m_services.plan, &patchbay::Plan::standingsChanged, this, soon);
    connect(&m_services.alarms, &patchbay::Alarms::changed, this, soon);
    connect(&m_services.waits, &patchbay::PendingRebinds::changed, this, soon);
}

/// While nobody answers, the plan knows nothing any more: what was true last is shown, and that it was.
void WallboardWindow::look()
{
    Board board = Board::of(m_services);
    board.hasSound = m_settings.value(alarmSoundKey, true).toBool();
    if (!board.silent)
        m_known = board;
    else if (m_known && m_known->planName == board.planName)
        board = Board::past(*m_known, board);
    m_acknowledge->setEnabled(board.unacknowledged > 0);
    m_button->setVisible(board.unacknowledged > 0);
    m_view->setBoard(board);
}

void WallboardWindow::place()
{
    QFont font = m_view->font();
    font.setPixelSize(qMax(1, qRound(m_view->places().footSize())));
    m_button->setFont(font);
    m_button->setGeometry(m_view->places().button.toAlignedRect());
}

void WallboardWindow::open(const QWidget *other)
{
    if (!isVisible())
        m_screen->restore(other);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void WallboardWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
    m_awake->setWanted(true);
    Q_EMIT watched(true);
}

void WallboardWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) { // closed, not minimized: it follows nothing any more
        m_soon.stop();
        m_known.reset();
    }
    m_awake->setWanted(false);
    Q_EMIT watched(false);
}

/// Also by the keyboard's menu key.
void WallboardWindow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_fullScreen);
    QMenu *const screens = menu->addMenu(tr("&Screen"));
    const auto all = QGuiApplication::screens();
    for (QScreen *const each : all) {
        QAction *const action = screens->addAction(screenName(*each));
        action->setCheckable(true);
        action->setChecked(each == screen());
        connect(action, &QAction::triggered, each, [this, each] { m_screen->choose(*each); });
    }
    menu->addSeparator();
    menu->addAction(m_acknowledge);
    menu->addSeparator();
    menu->addAction(findChild<QAction *>(QStringLiteral("close")));
    menu->popup(event->globalPos());
}

} // namespace ui
