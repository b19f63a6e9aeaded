// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QLineEdit>

namespace ui {

/// Empties a field that a secret was typed into, and overwrites the text.
inline void forgetText(QLineEdit &field)
{
    QString text = field.text();
    field.setText({});
    aws::wipe(text);
}

} // namespace ui
