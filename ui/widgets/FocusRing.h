// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace ui {

/// A ring around the button of a dialog that has the focus. Styles draw a focused button nearly as they draw the
/// default one, or not at all when no key has led there; which of the two Enter presses must be seen.
class FocusRing final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusRing)

public:
    explicit FocusRing(QWidget &dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *focused);
    void surround();

    QPointer<QWidget> m_button;
    std::vector<QPointer<QWidget>> m_watched; ///< the button, and what it lies in
};

} // namespace ui
