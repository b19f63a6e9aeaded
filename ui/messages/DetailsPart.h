// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QToolButton;

namespace ui {

/// What support needs to know of an error, to be read and copied: folded away until somebody opens it by its switch.
class DetailsPart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPart)

public:
    /// `title` is what the details are copied with, as it is called then.
    DetailsPart(const QString &details, std::function<QString()> title, QWidget *parent = nullptr);

    /// Opens and closes it; for the foot of the dialog, which it belongs to then.
    QToolButton *makeSwitch();

Q_SIGNALS:
    /// It needs more height now, or less.
    void toggled(bool isOpen);
};

} // namespace ui
