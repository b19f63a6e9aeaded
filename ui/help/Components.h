// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace ui {

/// A part that the program is made of, and the terms it comes under.
struct Component {
    QString name;
    QString licence; ///< SPDX identifier
    QString authors;

    /// The whole licence, as it must go along with the program.
    QString licenceText() const;
};

/// All that is linked or bundled, this program first.
std::vector<Component> components();

} // namespace ui
