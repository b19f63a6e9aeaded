// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tally/Tally.h"

#include <QLabel>

namespace ui {

/// The tally's shape and its word beside it, or the badge that has both.
class TallyLabel final : public QLabel {
    Q_OBJECT

public:
    explicit TallyLabel(QWidget *parent = nullptr);

    void setState(const ShownState &state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int shapeWidth() const;

    Tally m_tally = Tally::Unknown;
    QString m_word;
};

} // namespace ui
