// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace ui {

/// The regions of IVS Real-Time to choose from, or any other typed in.
class RegionBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegionBox)

public:
    explicit RegionBox(QWidget *parent = nullptr);

    /// Trimmed and in lower case, as regions are written.
    QString region() const;
    void setRegion(const QString &region);
};

} // namespace ui
