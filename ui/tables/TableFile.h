// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace ui {

/// A table as it was read from the disk.
struct TableFile {
    QString name; ///< as a person knows it
    QByteArray content;
};

} // namespace ui
