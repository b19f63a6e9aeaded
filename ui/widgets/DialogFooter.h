// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QDialog;
class QDialogButtonBox;
class QHBoxLayout;
class QPushButton;

namespace ui {

/// The foot of a dialog: its buttons, in the order of the platform, and what belongs beside them. Enter presses the
/// button that leaves everything as it is, as Esc does; any other only once it has the focus, or where the dialog makes
/// it the default.
class DialogFooter final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DialogFooter)

public:
    /// Of this dialog. It is the keyboard's last stop once it is laid out there, not before.
    explicit DialogFooter(QDialog &dialog);

    /// Rejects the dialog. It is the default.
    QPushButton *addLeave(const QString &label);
    /// What the dialog is for, or what it warns of.
    QPushButton *addAct(const QString &label);
    /// Enter presses this one from everywhere; nullptr: none. QPushButton::setDefault() alone leaves the one before it
    /// the default as well, for as long as they are not in the dialog.
    void setDefault(const QPushButton *button);
    /// Ctrl+Enter presses this one from everywhere, also where Enter does something else; `hint` says so beside it.
    void pressWithCtrlEnter(QPushButton *button, const QString &hint);
    /// Another way on.
    QPushButton *addOther(const QString &label);
    /// On the other side: what is done without leaving the dialog.
    QPushButton *addTool(const QString &label);
    /// On the other side, after what is there already.
    void addBeside(QWidget *widget, int stretch = 0);

private:
    QHBoxLayout *m_beside;
    QDialogButtonBox *m_buttons;
};

} // namespace ui
