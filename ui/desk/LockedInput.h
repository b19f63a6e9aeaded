// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace ui {

/// What a person does while the desk is locked. Commands are off then; here is the rest: dialogs that may change
/// something take no input, those that are open as well as those that open meanwhile (Escape leaves them), and no
/// button or entry that marks in the window can be pressed. Who tries is asked to unlock. Looking on is as ever:
/// sorting, filtering, scrolling. GUI thread only; one, while there is the application.
class LockedInput final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockedInput)

public:
    /// The window outlives it.
    explicit LockedInput(QWidget &window, QObject *parent = nullptr);

    void hold();
    /// All is as it was before.
    void release();

Q_SIGNALS:
    /// A person tries to change something, in this window.
    void tried(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hold(QWidget &window);
    bool isHeld(const QWidget &window) const;
    bool actsInWindow(const QWidget &widget) const;
    bool takesKey(QWidget &widget, int key);
    void tell(QWidget &window);

    QWidget &m_window;
    std::vector<QPointer<QWidget>> m_held; ///< were not off for themselves before
};

} // namespace ui
