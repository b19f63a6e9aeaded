// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QScreen>
#include <QWidget>

namespace files {
class Settings;
}

namespace ui {

/// On which screen a board is, how large, and whether it has all of it: as a person left it the last time. Where that
/// screen is not there, the board is a window beside the others, which covers nobody's work; when it is there again,
/// the board goes back. GUI thread only.
class BoardScreen final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardScreen)

public:
    /// A child of the window; the settings outlive it.
    BoardScreen(QWidget &window, files::Settings &settings);

    /// Before it is shown. Where nothing is known yet, it goes to another screen than that of `other`, if there is one.
    void restore(const QWidget *other);
    /// A person wants it there.
    void choose(QScreen &screen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QScreen *kept() const;
    void keep();
    void moveTo(QScreen &screen);
    void setFull(bool isFull);
    void leave(const QScreen &gone);
    void comeBack(const QScreen &there);

    QWidget &m_window;
    files::Settings &m_settings;
    bool m_isAway = false; ///< from the screen that was chosen: what is so now is nobody's wish
};

/// "HDMI-1 · 1920 × 1080": what a person may know a screen by.
QString screenName(const QScreen &screen);

} // namespace ui
