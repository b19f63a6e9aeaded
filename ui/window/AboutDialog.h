// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace ui {

/// Opens "About": what this is, its version, Qt's, and its licence.
void openAbout(QWidget *parent);

} // namespace ui
