// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

#include <optional>

namespace ui {

/// How much of the published request rates an account takes, or as much as the preferences say.
class RateShareBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RateShareBox)

public:
    explicit RateShareBox(QWidget *parent = nullptr);

    /// In percent.
    std::optional<int> share() const;
    /// One that is not among those offered is, from then on.
    void setShare(std::optional<int> share);

private:
    int rowOf(int share);
};

} // namespace ui
