// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPointer>

class QAbstractButton;

namespace ui {

/// What every dialog of the program is. The button that has the focus has a ring, and Enter presses it, whatever the
/// default is; from anywhere else Enter presses the default. What is switched off while it has the focus has it again
/// once it is switched on, and nothing else has it meanwhile.
class Dialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Dialog)

public:
    explicit Dialog(QWidget *parent = nullptr);

protected:
    /// Whether Enter may press this button when it has the focus.
    virtual bool mayEnterPress(const QAbstractButton &) const { return true; }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QPointer<QWidget> m_heldFor; ///< was switched off while it had the focus
};

} // namespace ui
