// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/AccountMark.h"

#include <QWidget>

namespace ui {

/// An account's bar beside its name, as it stands before its rows; nothing for one without a mark.
class MarkBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkBar)

public:
    explicit MarkBar(QWidget *parent = nullptr);

    void setMark(const std::optional<AccountMark> &mark);
    const std::optional<AccountMark> &mark() const { return m_mark; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<AccountMark> m_mark;
};

} // namespace ui
