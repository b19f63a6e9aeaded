// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "files/Settings.h"
#include "ui/messages/MessageBar.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/window/ToolBar.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr QSize firstSize(1280, 720);

} // namespace

MainWindow::MainWindow(files::Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_column(new QVBoxLayout)
    , m_emergencies(new MessageBar(this))
    , m_notices(new MessageBar(this))
    , m_views(new QStackedWidget(this))
    , m_tools(new ToolBar(tr("Tools"), this))
{
    setWindowTitle(tr("IVS Patchbay"));
    auto *const centre = new QWidget(this);
    centre->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_emergencies);
    m_column->addWidget(m_notices);
    m_column->addWidget(m_views, 1);
    setCentralWidget(centre);
    setContextMenuPolicy(Qt::NoContextMenu);
    addToolBar(m_tools);
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::restore()
{
    resize(firstSize.boundedTo(screenRoom(*this)));
    restoreGeometry(m_settings.bytes(geometryKey));
    // Qt allows for a thin frame only, and a window may have been larger than its screen before.
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(screenRoom(*this)));
}

void MainWindow::addAboveViews(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_notices), widget);
}

void MainWindow::addView(QWidget *view)
{
    m_views->addWidget(view);
}

void MainWindow::showView(QWidget *view)
{
    m_views->setCurrentWidget(view);
}

QWidget *MainWindow::view() const
{
    return m_views->currentWidget();
}

void MainWindow::setFocusHome(std::function<void()> takeFocus)
{
    m_focusHome = std::move(takeFocus);
}

/// Whoever has it cannot use it.
bool MainWindow::isFocusLost() const
{
    const QWidget *const has = focusWidget();
    return !has || !has->isVisible() || !has->isEnabled();
}

/// A widget that is hidden or disabled hands the focus on by this, as the Tab key does.
bool MainWindow::focusNextPrevChild(bool next)
{
    if (m_focusHome && isFocusLost()) {
        m_focusHome();
        if (!isFocusLost())
            return true;
    }
    return QMainWindow::focusNextPrevChild(next);
}

QMenu *MainWindow::addMenu(const QString &title)
{
    QMenu *const menu = menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    return menu;
}

void MainWindow::showNotice(const QString &sentence, Severity severity)
{
    Message notice;
    notice.id = sentence;
    notice.severity = severity;
    notice.sentence = sentence;
    m_notices->showMessage(notice);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT closeRequested();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // What had the focus went away while another window was in front: Qt picks the next as soon as this returns.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_focusHome && isFocusLost())
        m_focusHome();
    if (event->type() != QEvent::WindowStateChange)
        return;
    keepGeometry();
    Q_EMIT minimized(isMinimized());
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    keepGeometry();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    keepGeometry();
}

void MainWindow::keepGeometry()
{
    if (isVisible())
        m_settings.setBytes(geometryKey, saveGeometry());
}

} // namespace ui
