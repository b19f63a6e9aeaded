// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardScreen.h"

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/settings/SettingsKeys.h"

#include <QEvent>
#include <QGuiApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize firstSize(1280, 720);

/// A monitor at the same socket has the same name; of two that are called alike, their places tell.
QString placeOf(const QScreen &screen)
{
    const QRect rect = screen.geometry();
    return u"%1x%2+%3+%4"_s.arg(rect.width()).arg(rect.height()).arg(rect.x()).arg(rect.y());
}

} // namespace

QString screenName(const QScreen &screen)
{
    const QSize size = screen.size() * screen.devicePixelRatio();
    return text::filled(BoardScreen::tr("%1 · %2 × %3", "a screen, its width, its height"), screen.name(), size.width(),
                        size.height());
}

BoardScreen::BoardScreen(QWidget &window, files::Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    window.installEventFilter(this);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](const QScreen *gone) { leave(*gone); });
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](const QScreen *there) { comeBack(*there); });
}

QScreen *BoardScreen::kept() const
{
    const QString name = m_settings.value(boardScreenKey).toString();
    const QString place = m_settings.value(boardPlaceKey).toString();
    QScreen *found = nullptr;
    const auto screens = QGuiApplication::screens();
    for (QScreen *const screen : screens) {
        if (!name.isEmpty() && screen->name() == name && (!found || placeOf(*screen) == place))
            found = screen;
    }
    return found;
}

void BoardScreen::restore(const QWidget *other)
{
    m_window.resize(firstSize.boundedTo(m_window.screen()->availableSize() * 0.9));
    m_window.restoreGeometry(m_settings.bytes(boardGeometryKey));
    m_window.setWindowState(m_window.windowState() & ~(Qt::WindowFullScreen | Qt::WindowMinimized));
    const bool isKnown = m_settings.contains(boardScreenKey);
    QScreen *const wanted = kept();
    m_isAway = isKnown && !wanted;
    if (wanted) {
        moveTo(*wanted);
        setFull(m_settings.value(boardFullKey).toBool());
        return;
    }
    const auto screens = QGuiApplication::screens();
    for (QScreen *const screen : screens) {
        if (!isKnown && other && screen != other->screen()) {
            moveTo(*screen);
            return;
        }
    }
    moveTo(other ? *other->screen() : *m_window.screen());
}

void BoardScreen::choose(QScreen &screen)
{
    const bool isFull = m_window.isFullScreen();
    m_isAway = false;
    setFull(false);
    moveTo(screen);
    setFull(isFull);
    keep();
}

/// The size stays where there is room for it.
void BoardScreen::moveTo(QScreen &screen)
{
    const QRect room = screen.availableGeometry();
    if (m_window.screen() == &screen && room.contains(m_window.geometry()))
        return;
    m_window.setScreen(&screen);
    QRect rect(QPoint(), m_window.size().boundedTo(room.size() * 0.95));
    rect.moveCenter(room.center());
    m_window.setGeometry(rect);
}

void BoardScreen::setFull(bool isFull)
{
    m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, isFull));
}

void BoardScreen::keep()
{
    if (m_isAway || !m_window.isVisible())
        return;
    const QScreen &screen = *m_window.screen();
    m_settings.setValue(boardScreenKey, screen.name());
    m_settings.setValue(boardPlaceKey, placeOf(screen));
    m_settings.setValue(boardFullKey, m_window.isFullScreen());
    if (!m_window.isFullScreen())
        m_settings.setBytes(boardGeometryKey, m_window.saveGeometry());
}

/// Qt moves the window to a screen that is left, where somebody works.
void BoardScreen::leave(const QScreen &gone)
{
    if (!m_window.isVisible() || m_window.screen() != &gone)
        return;
    m_isAway = true;
    QTimer::singleShot(0, this, [this] { setFull(false); });
}

void BoardScreen::comeBack(const QScreen &there)
{
    QScreen *const wanted = kept();
    if (!m_isAway || !m_window.isVisible() || wanted != &there)
        return;
    m_isAway = false;
    moveTo(*wanted);
    setFull(m_settings.value(boardFullKey).toBool());
}

bool BoardScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Move || event->type() == QEvent::Resize)
        keep();
    return QObject::eventFilter(watched, event);
}

} // namespace ui
