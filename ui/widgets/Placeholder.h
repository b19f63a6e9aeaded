// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// What stands where rows would be: what is, what it means, and what to do next.
class Placeholder final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Placeholder)

public:
    struct Face {
        QString title;
        QString text; ///< may be empty
        QString button; ///< empty: there is nothing to press
        bool busy = false;
    };

    explicit Placeholder(QWidget *parent = nullptr);

    void setFace(const Face &face);
    const QPushButton &button() const { return *m_button; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    QWidget *m_column = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QProgressBar *m_busy = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace ui
