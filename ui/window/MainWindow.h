// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/Severity.h"

#include <QMainWindow>

#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace files {
class Settings;
}

namespace ui {

class MessageBar;
class ToolBar;

/// The program's window: a menu bar, a tool bar, messages, views of which one is shown, a line below. It knows nothing
/// of what is put there.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// It keeps in the settings, which outlive it, where it is and how large.
    explicit MainWindow(files::Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void addView(QWidget *view);
    /// In place of the one that is shown.
    void showView(QWidget *view);
    QWidget *view() const;
    /// Brings the keyboard to what is shown: called wherever what had it goes away or is switched off, be it a button
    /// by what it did. Qt would pick whatever is next in the window, where the next key does something else. It may
    /// leave the keyboard where it is; then Qt picks.
    void setFocusHome(std::function<void()> takeFocus);
    /// A menu whose entries say why they are off.
    QMenu *addMenu(const QString &title);
    ToolBar &tools() { return *m_tools; }
    /// Above everything else: what cannot wait.
    MessageBar &emergencies() { return *m_emergencies; }
    /// Above every view and every notice: it shows itself while it has something to tell.
    void addAboveViews(QWidget *widget);
    /// Above every view.
    MessageBar &notices() { return *m_notices; }
    /// Something that a person should know whatever is shown.
    void showNotice(const QString &sentence, Severity severity = Severity::Attention);
    /// In front of the other windows.
    void bringToFront();

Q_SIGNALS:
    /// Somebody wants to close it. It stays until it is hidden.
    void closeRequested();
    /// Somebody can see it, or nobody can.
    void minimized(bool isMinimized);

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isFocusLost() const;
    void restore();
    void keepGeometry();

    files::Settings &m_settings;
    QVBoxLayout *m_column;
    MessageBar *m_emergencies;
    MessageBar *m_notices;
    QStackedWidget *m_views;
    ToolBar *m_tools;
    std::function<void()> m_focusHome;
};

} // namespace ui
