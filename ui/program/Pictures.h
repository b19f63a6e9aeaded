// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <QStringList>

namespace ui {

/// What `--view` knows.
QStringList pictureNames();

/// The picture of that name; the window as it starts when there is none.
Picture pictureNamed(const QString &name);

} // namespace ui
