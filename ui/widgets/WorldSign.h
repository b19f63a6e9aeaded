// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"

#include <QLabel>

namespace ui {

/// "Not AWS: 127.0.0.1:8085" on a ground of its own, wherever something is read from or written to such a service.
/// AWS's own has none: the sign is hidden then. A long host is elided in the middle; tooltip and assistive technology
/// have it whole.
class WorldSign final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorldSign)

public:
    explicit WorldSign(const aws::World &world = {}, QWidget *parent = nullptr);

    void setWorld(const aws::World &world);
    /// Several are shown together.
    void setMany();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &sign, const QString &wholeSign, const QString &meaning);
};

} // namespace ui
